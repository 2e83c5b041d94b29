import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { readCourse } from '../../src/catalog/course.ts';
import type { Language } from '../../src/domain/language.ts';
import { localizedPath } from '../../src/domain/language.ts';
import type { Question } from '../../src/domain/question.ts';
import { kindFacts, type QuestionKind, questionKinds } from '../../src/domain/question-kinds.ts';
import { checkText } from '../../src/text/check.ts';
import { fieldText } from '../../src/text/fields.ts';
import { answerByKeyboard, tabTo, tabToButton } from './by-keyboard.ts';
import { outline } from './outline.ts';
import { expect, test } from './people.ts';
import { partlyRightTo, rightTo, type Shown, wrongTo } from './question-key.ts';

// Every kind that says it is accessible is held to it: keyboard alone, on a phone, in both languages. No mouse here.
test.use({ viewport: { width: 360, height: 740 } });

const { quizzes } = readCourse(process.cwd()).course;
const asked = quizzes.flatMap(({ module, checks }) =>
  checks.flatMap(({ lesson, questions }) =>
    questions.map((question, place) => ({ question, place, path: `/moduler/${module}/${lesson}/` })),
  ),
);
const accessible = questionKinds.filter((kind) => kindFacts[kind].accessible);

for (const [place, kind] of accessible.entries()) {
  for (const language of ['nb', 'nn'] as const) {
    test(`${kind} in ${language}: answered rightly by keyboard, read aloud, and there after a reload`, async ({
      page,
    }) => {
      const { question, field } = await open(page, kind, language);
      await expect(field).toMatchAriaSnapshot(outline(question, language));
      const hint = hintOf(question, language);
      if (hint) await expect(field).toHaveAccessibleDescription(hint);

      const answer = rightTo(question, language);
      await answerByKeyboard(page, field, answer);
      if (kind === 'reflection') return readModel(page, question, language, answer);
      await check(page, field, language, checkText(language).right);
      await isGood(page);

      await page.reload();
      await goToQuestion(page, question, language);
      await expect(practice(field).getByText(checkText(language).right, { exact: true })).toBeVisible();
      await shows(field, answer);
    });

    // What follows a wrong answer is the same code in both languages: one kind in bokmål, the next in nynorsk.
    if (!kindFacts[kind].scored || (place % 2 === 0) !== (language === 'nb')) continue;
    test(`${kind} in ${language}: a wrong answer is explained, leads back to its heading, and can be mended`, async ({
      page,
    }) => {
      const t = checkText(language);
      const { question, field } = await open(page, kind, language);
      await tabToButton(page, t.check);
      await page.keyboard.press('Enter');
      await expect(
        practice(field)
          .getByRole('status')
          .filter({ hasText: / først\.$/ }),
      ).toBeVisible();

      await answerByKeyboard(page, field, wrongTo(question, language));
      await check(page, field, language, kind === 'order' ? t.notYetOrder : t.notYet);
      await isGood(page);
      await leadsOn(page, field, language);

      const partly = partlyRightTo(question, language);
      if (kindFacts[kind].partial) expect(partly, 'a part of the answer can be right').toBeDefined();
      if (partly) {
        await answerByKeyboard(page, field, partly);
        await expect(practice(field).getByText(t.notYet)).toHaveCount(0);
        await check(page, field, language, t.partly);
      }
      await answerByKeyboard(page, field, rightTo(question, language));
      await check(page, field, language, t.right);
      await expect(practice(field).getByRole('link', { name: /^Les igjen/ })).toHaveCount(0);
    });
  }
}

test('a national identity number is told at once and never kept; the rest of the text is', async ({
  page,
}) => {
  const { question, field } = await open(page, 'reflection', 'nb');
  const answer = { ...rightTo(question, 'nb'), written: 'Mor til 130972-48022 kom innom. ' };
  await answerByKeyboard(page, field, answer);
  await expect(field.getByRole('status').filter({ hasText: fieldText('nb').idNumber })).toBeVisible();
  await expect(page.getByText(checkText('nb').kept)).toBeVisible();
  await page.reload();
  await goToQuestion(page, question, 'nb');
  await expect(field.getByRole('textbox')).toHaveValue('Mor til  kom innom. ');
  await expect(page.getByText(fieldText('nb').idNumber)).toHaveCount(0);
});

test('a number that cannot be read says so at the field, and stays', async ({ page }) => {
  const { question, field } = await open(page, 'number', 'nb');
  await answerByKeyboard(page, field, { ...rightTo(question, 'nb'), written: 'tolv' });
  const input = field.getByRole('textbox');
  await expect(input).not.toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Tab');
  await expect(input).toHaveAttribute('aria-invalid', 'true');
  await expect(input).toHaveAccessibleDescription(new RegExp(fieldText('nb').notANumber));
  await expect(input).toHaveValue('tolv');
  await answerByKeyboard(page, field, rightTo(question, 'nb'));
  await expect(input).not.toHaveAttribute('aria-invalid', 'true');
});

test('what is answered before the page is awake is not lost', async ({ page }) => {
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route('**/_astro/Questions.*.js', async (route) => {
    await held;
    await route.continue();
  });
  const { question, path } = first('match');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(path);
  const field = page.getByRole('group', { name: question.text.nb, exact: true });
  const answer = rightTo(question, 'nb');
  await answerByKeyboard(page, field, answer);
  letThrough();
  await check(page, field, 'nb', checkText('nb').right);
  await shows(field, answer);
});

const first = (kind: QuestionKind) => {
  const found = asked.find(({ question }) => question.kind === kind);
  if (!found)
    throw new Error(
      `${kind} says it is accessible, but no check in the course asks one: write one in quizzes/`,
    );
  return found;
};

async function open(page: Page, kind: QuestionKind, language: Language) {
  const { question, path } = first(kind);
  await page.goto(localizedPath(path, language));
  return { question, field: await goToQuestion(page, question, language) };
}

/** On a phone one question is shown at a time; the button leads to the next. */
async function goToQuestion(page: Page, question: Question, language: Language): Promise<Locator> {
  const place = asked.find((other) => other.question === question)?.place ?? 0;
  await page.locator('.check > h2').scrollIntoViewIfNeeded();
  await expect(
    page
      .getByRole('button', { name: checkText(language).check, exact: true })
      .or(modelButton(page, language))
      .first(),
  ).toBeEnabled();
  for (let shown = 1; shown <= place; shown++) {
    await tabToButton(page, checkText(language).next);
    await page.keyboard.press('Enter');
    await expect(page.getByText(new RegExp(`^Spørsmål ${shown + 1} av`))).toBeFocused();
  }
  return page.getByRole('group', { name: question.text[language], exact: true });
}

const practice = (field: Locator) => field.locator('xpath=ancestor::*[contains(@class, "check__question")]');
const modelButton = (page: Page, language: Language) =>
  page.getByRole('button', { name: checkText(language).showModel });

/** Presses the button; the verdict is said once, and the focus stays where it was. */
async function check(page: Page, field: Locator, language: Language, verdict: string): Promise<void> {
  const button = practice(field).getByRole('button', { name: checkText(language).check });
  await expect(button).toBeEnabled();
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  await expect(practice(field).getByRole('status').filter({ hasText: verdict })).toHaveText(verdict);
  await expect(button).toBeFocused();
}

/** «Les igjen» leads to a heading of the lesson, and every source to its entry in the list. */
async function leadsOn(page: Page, field: Locator, language: Language): Promise<void> {
  const said = practice(field);
  const sources = said.locator('a[href^="#kilde-"]');
  expect(await sources.count()).toBeGreaterThan(0);
  for (const href of await sources.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).hash)))
    await expect(page.locator(`[id="${href.slice(1)}"]`)).toHaveCount(1);
  const link = said.getByRole('link', { name: new RegExp(`^${checkText(language).readAgain('')}`) });
  const heading = (await link.innerText()).replace(checkText(language).readAgain(''), '');
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: heading, exact: true })).toBeInViewport();
}

async function readModel(page: Page, question: Question, language: Language, answer: Shown): Promise<void> {
  if (question.kind !== 'reflection') throw new Error('only a reflection has a model answer');
  const t = checkText(language);
  const model = page.getByText(question.model[language], { exact: true });
  await expect(model).toBeHidden();
  await tabToButton(page, t.showModel);
  await page.keyboard.press('Enter');
  await expect(model).toBeVisible();
  await expect(page.getByRole('button', { name: t.hideModel, expanded: true })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: t.kept })).toBeVisible();
  await isGood(page);
  await page.reload();
  await shows(await goToQuestion(page, question, language), answer);
}

/** The answer as it stands in the field. */
async function shows(field: Locator, { texts, pairs, written, kind }: Shown): Promise<void> {
  if (kind === 'order') return expect(field.locator('.steps__text')).toHaveText([...texts]);
  for (const text of texts) await expect(field.getByLabel(text, { exact: true })).toBeChecked();
  for (const [option, target] of pairs)
    await expect(field.getByLabel(option, { exact: true }).locator('option:checked')).toHaveText(target);
  if (kind === 'number') {
    const plain = (text: string) => text.replace(/\s/g, '');
    expect(plain(await field.getByRole('textbox').inputValue())).toBe(plain(written));
  } else if (written) await expect(field.getByRole('textbox')).toHaveValue(written);
}

/** No accessibility violation with the feedback shown, and nothing to scroll sideways for. */
async function isGood(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`),
  ).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

/** What a kind says of how it is answered and what counts. */
function hintOf(question: Question, language: Language): string | undefined {
  const [t, f] = [checkText(language), fieldText(language)];
  switch (question.kind) {
    case 'multiple':
      return t.pickMany;
    case 'order':
      return t.putInOrder;
    case 'match':
      return f.pairUp;
    case 'short-text':
      return `${f.spelling} ${f.noNames}`;
    case 'reflection':
      return `${f.ownWords} ${f.noNames}`;
    case 'text-marking': {
      const marks = question.options.filter(({ correct }) => correct).length;
      return marks === 1 ? f.markOne : f.markMany(marks);
    }
    default:
      return undefined;
  }
}
