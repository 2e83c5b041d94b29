import type { Page } from '@playwright/test';
import { readCourse } from '../../src/catalog/course.ts';
import { keyOf } from '../../src/domain/grading.ts';

const items = readCourse(process.cwd()).course.quizzes.flatMap((quiz) => quiz.exam);
const claims = { sant: 'Sant', usant: 'Usant' };

/** Texts of the right options of the exam question shown, found by the question's own text as an author would. */
export function rightAnswer(questionText: string): { kind: string; texts: string[] } {
  const item = items.find(({ text }) => text.nb === questionText || text.nn === questionText);
  if (!item) throw new Error(`no exam item asks: ${questionText}`);
  const key = keyOf(item);
  const ids = 'sequence' in key ? key.sequence : key.correct;
  const textOf = (id: string) => {
    const option = item.options.find((o) => o.id === id);
    return option && 'text' in option ? option.text.nb : claims[id as keyof typeof claims];
  };
  return { kind: item.kind, texts: ids.map(textOf) };
}

/** Answers the question shown as somebody who knows would: by what it says, with mouse or keyboard alike. */
export async function answerRightly(page: Page): Promise<void> {
  const question = page.locator('fieldset.question');
  const { kind, texts } = rightAnswer((await question.locator('legend').innerText()).trim());
  if (kind === 'order') return putInOrder(page, texts);
  for (const text of texts) await question.getByLabel(text, { exact: true }).check();
}

async function putInOrder(page: Page, wanted: readonly string[]): Promise<void> {
  for (const [place, text] of wanted.entries()) {
    const up = page.getByRole('button', { name: `Flytt opp: ${text}`, exact: true });
    const shown = async () =>
      (await page.locator('.steps li > span:nth-child(2)').allInnerTexts()).map((t) => t.trim());
    for (let at = (await shown()).indexOf(text); at > place; at--) await up.click();
  }
}
