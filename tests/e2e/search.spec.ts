import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { tabTo } from './by-keyboard.ts';
import { email, expect, signIn, test } from './people.ts';

const field = (page: Page) => page.locator('#q');
const header = (page: Page) => page.locator('#header-search');
const hits = (page: Page) => page.locator('a.hit');
const said = (page: Page) => page.locator('main').getByRole('status').filter({ hasText: /\S/ });
const lesson = /\/moduler\/okonomi-bolig-fritid\/barnetrygd-og-egen-lonn\//;

test('a nynorsk user asks in a sentence, and finds the lesson about § 18 at its heading', async ({
  page,
}) => {
  await page.goto('/nn/sok/');
  await field(page).fill('kan barnetrygda regnast med');
  const first = hits(page).first();
  await expect(first).toHaveAttribute('href', new RegExp(`/nn${lesson.source}`));
  await expect(first.locator('mark').first()).toBeVisible();
  await expect(first).toHaveAttribute('href', /#[^:]+:~:text=/);
  await first.click();
  await page.waitForURL(lesson);
  const heading = await page.evaluate(() => decodeURIComponent(location.hash.slice(1)));
  await expect(page.locator(`[id="${heading}"]`)).toBeInViewport();
});

test('a link to a search can be shared: words and filter are in it', async ({ page }) => {
  await page.goto('/sok/?q=taushetspligt');
  await expect(said(page)).toHaveText(/treff på «taushetspligt»/);
  await page.getByRole('button', { name: 'taushetsplikt' }).click();
  await expect(field(page)).toHaveValue('taushetsplikt');
  await page.getByRole('radio', { name: /^Ord \(/ }).check();
  await expect(page).toHaveURL(/q=taushetsplikt&type=term/);
  await page.reload();
  await expect(page.getByRole('radio', { name: /^Ord \(/ })).toBeChecked();
  for (const hit of await hits(page).all()) await expect(hit).toHaveAttribute('href', /^\/ordliste\/#/);
});

test('by keyboard alone from the header: suggestions are announced, moved through and opened', async ({
  page,
}) => {
  await page.goto('/om/');
  await tabTo(page, header(page));
  await page.keyboard.type('hjemmebes');
  await expect(header(page)).toHaveRole('combobox');
  const list = page.getByRole('listbox', { name: 'Forslag' });
  await expect(list).toBeVisible();
  await expect(header(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('header').getByRole('status')).toHaveText(/forslag\. Bruk piltastene\./);
  await page.keyboard.press('ArrowDown');
  const active = list.getByRole('option', { selected: true });
  await expect(active).toHaveCount(1);
  await expect(header(page)).toHaveAttribute(
    'aria-activedescendant',
    (await active.getAttribute('id')) ?? '',
  );
  await expect(header(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expect(list).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/(moduler|ordliste)\//);
});

test('Enter without a suggestion goes to all hits, and the search is remembered on the device', async ({
  page,
}) => {
  await page.goto('/');
  await header(page).focus();
  await page.keyboard.type('samtykke');
  await expect(page.getByRole('listbox', { name: 'Forslag' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sok/?q=samtykke');
  await expect(hits(page).first()).toHaveAttribute('href', /samtykke-som-holder/);
  await page.goto('/om/');
  await header(page).focus();
  await page.getByRole('option', { name: 'samtykke' }).click();
  await page.waitForURL('**/sok/?q=samtykke');
});

test('nothing found: the page says so and helps on', async ({ page }) => {
  await page.goto('/sok/');
  await field(page).fill('fiskekvote');
  await expect(said(page)).toHaveText('Ingen treff på «fiskekvote».');
  await expect(page.locator('main').getByRole('link', { name: 'Ordlista' })).toBeVisible();
  await expect(hits(page)).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('with hits and an open list nothing is wrong for axe, on a phone and in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/sok/?q=vedtak');
  await expect(hits(page).first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1280, height: 800 });
  await header(page).focus();
  await page.keyboard.type('plan');
  await expect(page.getByRole('listbox', { name: 'Forslag' })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test.describe('without network', () => {
  test.use({ allowed: /ERR_INTERNET_DISCONNECTED|Failed to (fetch|load)/ });
  test('the search works once the worker is there, in both languages', async ({ page, context }) => {
    await page.goto('/');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await page.goto('/nn/sok/?q=teieplikt');
    await expect(hits(page).first()).toHaveAttribute('href', /taushetsplikt-i-begge-linjer/);
    await page.goto('/sok/');
    await field(page).fill('sotjl 18');
    await expect(hits(page).first()).toHaveAttribute('href', /\/kilder\/sotjl-18/);
    await context.setOffline(false);
  });
});

test('words that find nothing are counted without who, and the author sees them from five times on', async ({
  page,
}) => {
  await signIn(page, email.advisor);
  await page.goto('/sok/');
  const counted = page.waitForResponse(/\/rpc\/note_empty_search$/);
  await field(page).fill('romferge');
  expect((await counted).status()).toBe(204);
  const count = async () => {
    const token = await page.evaluate(
      () => JSON.parse(localStorage.getItem('barneblikk-auth') ?? '').access_token,
    );
    const { key } = await (await page.request.get('/config.json')).json();
    const headers = { apikey: key, Authorization: `Bearer ${token}` };
    return page.request.post('/rest/v1/rpc/note_empty_search', { headers, data: { words: 'Romferge' } });
  };
  for (let n = 2; n <= 5; n++) expect((await count()).ok()).toBe(true);
  await page.evaluate(() => localStorage.clear());
  await signIn(page, 'fagansvarlig@barneblikk.example');
  await page.goto('/fagansvarlig/');
  const row = page.getByRole('row', { name: /romferge/ });
  await expect(row).toContainText('5');
});
