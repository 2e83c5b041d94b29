import type { Page } from '@playwright/test';
import { rightAnswer } from './exam-key.ts';
import { expect, password, test } from './people.ts';

test.use({ viewport: { width: 360, height: 740 } });

const advisor = 'veileder@granheim.example';

// No mouse anywhere in this file: Tab, arrows, Space and Enter only.
test('an advisor signs in, reads a lesson, answers its check and takes an exam by keyboard, on a phone', async ({
  page,
}) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Hopp til innhold' })).toBeFocused();

  await page.goto('/logg-inn/');
  await tabTo(page, 'E-post');
  await page.keyboard.type(advisor);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/min-side/');

  await page.goto('/moduler/barneperspektivet/hva-kontorene-svarte/');
  const question = page.locator('fieldset.question').first();
  await question.scrollIntoViewIfNeeded();
  const option = question.getByRole('radio').or(question.getByRole('checkbox')).first();
  await option.focus();
  await page.keyboard.press('Space');
  await expect(option).toBeChecked();
  await tabTo(page, 'Sjekk svaret');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Riktig\.$|Ikke riktig ennå/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sjekk svaret' }).first()).toBeFocused();

  await tabTo(page, 'Ferdig med leksjonen');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Leksjonen er lest.')).toBeVisible();
  await expect(page.locator('.finish a')).toBeFocused();

  await page.goto('/moduler/barneperspektivet/prove/');
  await tabTo(page, 'Start prøven');
  await page.keyboard.press('Enter');
  for (let item = 1; item <= 10; item++) {
    await expect(page.getByRole('heading', { name: `Spørsmål ${item} av 10` })).toBeFocused();
    await answerByKeyboard(page);
    await tabTo(page, item < 10 ? 'Neste' : 'Se over svarene');
    await page.keyboard.press('Enter');
  }
  await tabTo(page, 'Lever prøven');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Du har bestått' })).toBeFocused();
});

/** Presses Tab until the control with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const label = element?.id
        ? document.querySelector(`label[for="${CSS.escape(element.id)}"]`)?.textContent
        : '';
      return (element?.getAttribute('aria-label') ?? (label || element?.textContent) ?? '').trim();
    });
    if (focused === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached «${name}»`);
}

async function answerByKeyboard(page: Page): Promise<void> {
  const question = page.locator('fieldset.question');
  const { kind, texts } = rightAnswer((await question.locator('legend').innerText()).trim());
  if (kind === 'order') {
    for (const [place, text] of texts.entries()) {
      const shown = async () =>
        (await page.locator('.steps li > span:nth-child(2)').allInnerTexts()).map((t) => t.trim());
      for (let at = (await shown()).indexOf(text); at > place; at--) {
        await page.getByRole('button', { name: `Flytt opp: ${text}`, exact: true }).focus();
        await page.keyboard.press('Enter');
      }
    }
    return;
  }
  if (kind === 'multiple') {
    for (const text of texts) {
      await tabTo(page, text);
      await page.keyboard.press('Space');
    }
    return;
  }
  // Radios are one stop: Tab into the group, then arrows.
  await question.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  for (
    let presses = 0;
    presses < 6 && !(await question.getByLabel(texts[0] ?? '', { exact: true }).isChecked());
    presses++
  ) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(question.getByLabel(texts[0] ?? '', { exact: true })).toBeChecked();
}
