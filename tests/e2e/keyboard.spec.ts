import { answerByKeyboard, tabTo, tabToButton } from './by-keyboard.ts';
import { rightAnswerShown } from './exam-key.ts';
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
  await tabTo(page, page.getByLabel('E-post', { exact: true }).first());
  await page.keyboard.type(advisor);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/min-side/');

  await page.goto('/moduler/barneperspektivet/hva-kontorene-svarte/');
  const question = page.locator('fieldset.question').first();
  const options = question.getByRole('radio').or(question.getByRole('checkbox'));
  await tabTo(page, options);
  await page.keyboard.press('Space');
  await expect(options.and(page.locator(':focus'))).toBeChecked();
  await tabToButton(page, 'Sjekk svaret');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Riktig\.$|Ikke riktig ennå|Delvis riktig/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sjekk svaret' }).first()).toBeFocused();

  // The next question takes the focus, also from a button that has come to its end.
  await tabToButton(page, 'Neste spørsmål');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Spørsmål 2 av/)).toBeFocused();

  await tabToButton(page, 'Ferdig med leksjonen');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Leksjonen er lest.')).toBeVisible();
  await expect(page.locator('.finish a')).toBeFocused();

  await page.goto('/moduler/barneperspektivet/prove/');
  await tabToButton(page, 'Start prøven');
  await page.keyboard.press('Enter');
  for (let item = 1; item <= 10; item++) {
    await expect(page.getByRole('heading', { name: `Spørsmål ${item} av 10` })).toBeFocused();
    const shown = page.locator('fieldset.question:not(.confidence)');
    await answerByKeyboard(page, shown, await rightAnswerShown(shown));
    await tabToButton(page, item < 10 ? 'Neste' : 'Se over svarene');
    await page.keyboard.press('Enter');
  }
  await tabToButton(page, 'Lever prøven');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Du har bestått' })).toBeFocused();
});
