import { expect, test } from './people.ts';

// What goes round the lessons: words explained in place, the glossary, the source register, the learning paths.
const lesson = '/moduler/taushetsplikt/meldeplikten-fra-2026/';

test('a word is explained in place by keyboard, and the focus comes back to it', async ({ page }) => {
  await page.goto(lesson);
  const word = page.locator('a.term').first();
  await word.focus();
  await page.keyboard.press('Enter');
  const box = page.getByRole('dialog', { name: (await word.getAttribute('data-term')) ?? '' });
  await expect(box).toBeVisible();
  await expect(box).toContainText((await word.getAttribute('data-explanation')) ?? 'nothing');
  await expect(box).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  await expect(word).toBeFocused();
  await page.keyboard.press('Enter');
  await box.getByRole('link', { name: 'Se i ordlista' }).click();
  await expect(page).toHaveURL(/\/ordliste\/#/);
});

test('on a phone the box stays inside the window, and a press outside closes it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(lesson);
  for (const word of (await page.locator('a.term').all()).slice(0, 4)) {
    await word.scrollIntoViewIfNeeded();
    await word.click();
    const at = await page.locator('.term-box').boundingBox();
    expect(at?.x).toBeGreaterThanOrEqual(0);
    expect((at?.x ?? 0) + (at?.width ?? 999)).toBeLessThanOrEqual(360);
    expect((at?.y ?? -1) + (at?.height ?? 999)).toBeLessThanOrEqual(640);
    await page.keyboard.press('Escape');
    await expect(page.locator('.term-box')).toBeHidden();
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a word is a link to the glossary, sources are all there, and diagrams are drawn', async ({
    page,
  }) => {
    await page.goto(lesson);
    const word = page.locator('a.term').first();
    const href = (await word.getAttribute('href')) ?? '';
    await word.click();
    await expect(page.locator(`[id="${href.split('#')[1]}"]`)).toBeVisible();
    await page.goto('/kilder/');
    expect(await page.locator('[data-kind]').count()).toBeGreaterThan(4);
    await expect(page.getByLabel('Vis', { exact: true })).toBeHidden();
    await page.goto('/moduler/kartlegging/barnets-arenaer/');
    await expect(page.getByRole('img', { name: /^Arenaene i et barns hverdag/ })).toBeVisible();
  });
});

test('somebody finds a word in the glossary, and is told when there is none', async ({ page }) => {
  await page.goto('/ordliste/');
  const all = await page.locator('.glossary__entry').count();
  expect(all).toBeGreaterThanOrEqual(80);
  await page.getByLabel('Finn et ord').fill('meldeplikt');
  await expect(page.locator('.glossary__entry:visible').first()).toContainText(/meldeplikt/i);
  expect(await page.locator('.glossary__entry:visible').count()).toBeLessThan(all);
  await page.getByLabel('Finn et ord').fill('xyzxyz');
  await expect(page.getByText('Ingen ord passer.')).toBeVisible();
});

test('an author sees what a changed paragraph touches, and nothing of the exam’s questions', async ({
  page,
}) => {
  await page.goto('/kilder/');
  await page.getByLabel('Vis', { exact: true }).selectOption({ label: await labelOf(page, 'Paragrafer') });
  await expect(page.getByRole('heading', { name: 'Rapporter og tilsyn' })).toBeHidden();
  await page
    .getByRole('link', { name: /Sosialtjenesteloven § 45 / })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Dette bygger på kilden' })).toBeVisible();
  await expect(
    page.getByRole('main').getByRole('link', { name: 'Meldeplikten', exact: false }).first(),
  ).toBeVisible();
  expect(await page.locator('main').innerText()).not.toMatch(/ts-p-\d/);
});

test('a new colleague follows the path for those who are new', async ({ page }) => {
  await page.goto('/moduler/');
  await page.getByRole('link', { name: 'Finn stien som passer jobben din' }).click();
  await page.getByRole('link', { name: /^Ny i Nav/ }).click();
  const steps = page.getByRole('main').getByRole('listitem');
  await expect(steps).toHaveCount(4 + 2);
  await expect(page.getByText('På denne stien holder det med')).toBeVisible();
  await page.getByRole('link', { name: /^Kartlegge barnas situasjon/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Kartlegge/);
});

const labelOf = (page: import('@playwright/test').Page, kind: string) =>
  page
    .getByLabel('Vis', { exact: true })
    .evaluate(
      (list: HTMLSelectElement, start) =>
        [...list.options].find(({ label }) => label.startsWith(start))?.label ?? '',
      kind,
    );
