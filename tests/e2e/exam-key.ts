import { expect, type Locator, type Page } from '@playwright/test';
import { readCourse } from '../../src/catalog/course.ts';
import { rightTo, type Shown } from './question-key.ts';

const items = readCourse(process.cwd()).course.quizzes.flatMap((quiz) => quiz.exam);

/** The right answer to the exam question shown, found by the question's own text as an author would. */
export function rightAnswer(questionText: string): Shown {
  const item = items.find(({ text }) => text.nb === questionText || text.nn === questionText);
  if (!item) throw new Error(`no exam item asks: ${questionText}`);
  return rightTo(item, item.text.nb === questionText ? 'nb' : 'nn');
}

/** The right answer to the one question that a page shows. */
export const rightAnswerShown = async (question: Locator): Promise<Shown> =>
  rightAnswer((await question.locator('legend').innerText()).trim());

/** Answers the question shown as somebody who knows would: by what it says, with mouse or keyboard alike. */
export async function answerRightly(page: Page): Promise<void> {
  const question = page.locator('fieldset.question:not(.confidence)');
  const { kind, texts, pairs, written } = await rightAnswerShown(question);
  if (kind === 'order') return putInOrder(question, texts);
  for (const text of texts) await question.getByLabel(text, { exact: true }).check();
  for (const [option, target] of pairs)
    await question.getByLabel(option, { exact: true }).selectOption({ label: target });
  if (written) await question.getByRole('textbox').fill(written);
}

async function putInOrder(question: Locator, wanted: readonly string[]): Promise<void> {
  const steps = question.locator('.steps__text');
  const shown = async () => (await steps.allInnerTexts()).map((text) => text.trim());
  await expect(steps).toHaveCount(wanted.length);
  for (const [place, text] of wanted.entries()) {
    const up = question.getByRole('button', { name: `Flytt opp: ${text}`, exact: true });
    for (let at = (await shown()).indexOf(text); at > place; at--) await up.click();
  }
}
