import { expect, type Locator, type Page } from '@playwright/test';
import type { Shown } from './question-key.ts';

/** Presses Tab until the focus is where it should be; no mouse, and no help from the test. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await focusIn(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${target}`);
}

/** Whether any of these has the focus. */
export const focusIn = (target: Locator): Promise<boolean> =>
  target.evaluateAll((all) => all.some((element) => element === document.activeElement));

/** A button that waits for its page to wake cannot be reached yet: so does whoever wants to press it. */
export async function tabToButton(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await expect(button.first()).toBeEnabled();
  await tabTo(page, button);
}

/** Gives an answer of any kind by keyboard alone: Tab, arrows, Space and typing. */
export async function answerByKeyboard(page: Page, question: Locator, answer: Shown): Promise<void> {
  await goBefore(page, question);
  switch (answer.kind) {
    case 'multiple':
      return tick(page, question, answer.texts);
    case 'text-marking': {
      const radios = (await question.getByRole('radio').count()) > 0;
      return radios ? pickOne(page, question, answer.texts) : tick(page, question, answer.texts);
    }
    case 'order':
      return putInOrder(page, question, answer.texts);
    case 'match':
      return pair(page, question, answer.pairs);
    case 'number':
    case 'short-text':
    case 'reflection':
      return write(page, question, answer.written);
    default:
      return pickOne(page, question, answer.texts);
  }
}

/** Back to what comes before the question, as somebody does who wants to answer again. */
async function goBefore(page: Page, question: Locator): Promise<void> {
  const before = () =>
    question.evaluate((field) => {
      const place = field.compareDocumentPosition(document.activeElement ?? document.body);
      return (place & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    });
  while (!(await before())) await page.keyboard.press('Shift+Tab');
}

/** Ticks these boxes and takes the tick from the others. */
async function tick(page: Page, question: Locator, texts: readonly string[]): Promise<void> {
  const boxes = question.getByRole('checkbox');
  await tabTo(page, boxes);
  const names = await boxes.evaluateAll((all) =>
    (all as HTMLInputElement[]).map((box) => box.labels?.[0]?.textContent?.trim() ?? ''),
  );
  for (const name of names) {
    const box = question.getByRole('checkbox', { name, exact: true });
    await tabTo(page, box);
    if ((await box.isChecked()) !== texts.includes(name)) await page.keyboard.press('Space');
  }
  for (const text of texts)
    await expect(question.getByRole('checkbox', { name: text, exact: true })).toBeChecked();
}

/** Radios are one stop: Tab into the group, then arrows. */
async function pickOne(page: Page, question: Locator, [text = '']: readonly string[]): Promise<void> {
  const radios = question.getByRole('radio');
  const right = question.getByRole('radio', { name: text, exact: true });
  await tabTo(page, radios);
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 12 && !(await right.isChecked()); presses++)
    await page.keyboard.press('ArrowDown');
  await expect(right).toBeChecked();
}

/** Moves each step up to its place with one button, pressed again and again: the focus has to stay with the step. */
async function putInOrder(page: Page, question: Locator, wanted: readonly string[]): Promise<void> {
  const steps = question.locator('.steps__text');
  const before = await texts(steps);
  // An order is an answer from the first move on: whoever agrees with what is shown moves a step away and back.
  const wantsAsShown = before.every((text, place) => text === wanted[place]);
  if (wantsAsShown) await moveUp(page, question, before[1] ?? '', 1);
  for (const [place, text] of wanted.entries()) {
    const at = (await texts(steps)).indexOf(text);
    if (at > place) await moveUp(page, question, text, at - place);
  }
}

async function moveUp(page: Page, question: Locator, text: string, rows: number): Promise<void> {
  const steps = question.locator('.steps__text');
  await tabTo(page, question.getByRole('button', { name: new RegExp(`^Flytt opp: ${escaped(text)}$`) }));
  for (let moved = 0; moved < rows; moved++) {
    const row = (await texts(steps)).indexOf(text) - 1;
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await texts(steps)).indexOf(text)).toBe(row);
    await expect(question.getByRole('listitem').nth(row).locator(':focus')).toHaveCount(1);
  }
}

/** A list is stepped through with the arrows, from its first choice. */
async function pair(
  page: Page,
  question: Locator,
  pairs: readonly (readonly [string, string])[],
): Promise<void> {
  for (const [option, target] of pairs) {
    const list = question.getByRole('combobox', { name: option, exact: true });
    await tabTo(page, list);
    await page.keyboard.press('Home');
    for (let presses = 0; presses < 8 && (await chosenIn(list)) !== target; presses++)
      await page.keyboard.press('ArrowDown');
    expect(await chosenIn(list)).toBe(target);
  }
}

async function write(page: Page, question: Locator, text: string): Promise<void> {
  const field = question.getByRole('textbox');
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await expect(field).toHaveValue(text);
}

const texts = async (all: Locator) => (await all.allInnerTexts()).map((text) => text.trim());
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const chosenIn = (list: Locator) =>
  list.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.textContent?.trim());
