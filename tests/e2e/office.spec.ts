import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import Papa from 'papaparse';
import readExcel from 'read-excel-file/node';
import { withDatabase } from './database.ts';
import { arrangeOffice, leaderOf, officeOf, untilReady } from './offices.ts';
import { expect, signIn, test } from './people.ts';

// Leaders of offices that no other file knows, so that their people stay as they were arranged.
const big = 63;
const small = 1;

test.beforeAll(async () => {
  await untilReady();
  await withDatabase(async (db) => {
    await arrangeOffice(db, big, 'lang');
    await arrangeOffice(db, small, 'lang');
  });
});

test('a leader of 63 filters, sorts, searches and finds the same again in a bookmark', async ({ page }) => {
  await openOffice(page, big);
  const rows = page.locator('.members tbody tr');
  await expect(page.getByText('50 av 64 vises')).toBeVisible();
  await expect(rows).toHaveCount(50);
  await page.getByRole('button', { name: 'Vis 14 til' }).click();
  await expect(rows).toHaveCount(64);
  await expect(rows.nth(50).locator('th')).toBeFocused();

  await page.getByLabel('Team').selectOption('Familie');
  await page.getByLabel('Linje').selectOption('Statlig');
  await expect(page.getByText('5 av 64 vises')).toBeVisible();
  for (const row of await rows.all()) await expect(row.locator('th')).toContainText('statlig linje, Familie');

  await page.getByText('Velg moduler (viser alle 12)').click();
  await page.getByLabel('3. Hva loven krever').check();
  await page.getByLabel('5. Kartlegge').check();
  await expect(page.locator('.members thead th')).toHaveCount(3);

  const heading = page.getByRole('columnheader', { name: /Modul 3/ });
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  const sorted = await rows.locator('th').allInnerTexts();

  expect(new URL(page.url()).hash).toBe(
    '#linje=statlig&team=Familie&moduler=loven%2Ckartlegging&sorter=loven&retning=synkende',
  );
  await page.reload();
  await expect(page.getByText('5 av 64 vises')).toBeVisible();
  expect(await rows.locator('th').allInnerTexts()).toEqual(sorted);

  await page.getByRole('button', { name: 'Vis alle' }).click();
  await expect(page.getByText('50 av 64 vises')).toBeVisible();
  // Everybody again, in the order that was chosen.
  expect(new URL(page.url()).hash).toBe('#sorter=loven&retning=synkende');
});

test('a name that is searched for stays out of the address, and nobody found is said', async ({ page }) => {
  await openOffice(page, big);
  await page.getByLabel('Finn ansatt').fill('åse');
  await expect(page.getByText('3 av 64 vises')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  await page.getByLabel('Finn ansatt').fill('Ingen Heter Dette');
  await expect(page.getByText('Ingen ansatte passer med utvalget.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Last ned til Excel' })).toHaveCount(0);
});

test('the file follows the filter: a workbook with dates, and a CSV', async ({ page }) => {
  await openOffice(page, big);
  await page.getByLabel('Team').selectOption('Uten team');
  await expect(page.getByText('Filen følger utvalget: 16 av 64 ansatte.')).toBeVisible();
  const book = await saved(page, 'Last ned til Excel');
  expect(book.suggestedFilename()).toMatch(/^barneblikk-nav-langvik-63-\d{4}-\d\d-\d\d\.xlsx$/);
  const [members, about] = await readExcel(await readFile(await book.path()));
  expect(members?.data).toHaveLength(17);
  expect(members?.data[0]).toHaveLength(4 + 2 * 12);
  const [, ...rows] = members?.data ?? [];
  expect(rows.every((row) => row[3] === null)).toBe(true);
  const [first] = await page.locator('.members tbody th').allInnerTexts();
  expect(first).toContain(String(rows[0]?.[0]));
  const days = rows.flat().filter((cell) => cell instanceof Date);
  expect(days.length).toBeGreaterThan(10);
  expect(Object.fromEntries(about?.data ?? [])).toMatchObject({
    Kontor: officeOf(big, 'lang'),
    Utvalg: '16 av 64 på kontoret: Team: Uten team',
  });

  const csv = await saved(page, 'Last ned som CSV');
  const text = await readFile(await csv.path(), 'utf8');
  expect(text.startsWith('\uFEFF"Navn";"Rolle";')).toBe(true);
  const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ';' });
  expect(data.slice(1, 17).map(([name]) => name)).toEqual(rows.map(([name]) => name));
  expect(data.map(([cell]) => cell)).toContain('Slik er tallene laget');
  expect(text).not.toMatch(/poengsum|score|@/i);
});

test('no contact: what is shown stays, and no file is made', async ({ page, context }) => {
  await openOffice(page, big);
  await page.getByLabel('Team').selectOption('Familie');
  await context.route('**/rest/v1/**', (route) => route.abort());
  await page.getByRole('button', { name: 'Last ned til Excel' }).click();
  await expect(page.getByText('Filen ble ikke laget. Prøv igjen når du har nett.')).toBeVisible();
  await expect(page.getByText('Tallene under er fra sist vi fikk svar.')).toBeVisible();
  await expect(page.getByLabel('Team')).toHaveValue('Familie');
});
test.use({ allowed: /net::ERR_FAILED/ });

test('figures for each module and month, what has changed, and no violation in any of it', async ({
  page,
}) => {
  await openOffice(page, big);
  const summary = page.getByRole('region', { name: 'Status for hver modul' });
  await expect(summary.getByRole('listitem')).toHaveCount(12);
  const law = summary.getByRole('listitem').filter({ hasText: 'Hva loven krever' });
  await expect(law).toContainText(/\d+ fullført · \d+ endret siden fullføring · .*\d+ ikke begynt/);
  const news = page.getByRole('region', { name: 'Endret siden dere fullførte' });
  await expect(news).toContainText('har fullført en tidligere utgave');
  const trend = page.getByRole('region', { name: 'Fullføringer måned for måned' });
  await trend.getByText('Vis som tabell').click();
  await expect(trend.getByRole('row')).toHaveCount(13);
  await page.getByText(/^Velg moduler/).click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
});

test('on a phone each member is a card, and modules not begun are one line', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openOffice(page, big);
  const card = page.locator('.members tbody tr').filter({ hasText: 'moduler er ikke begynt' }).first();
  await expect(card.getByText('moduler er ikke begynt')).toBeVisible();
  await expect(card.locator('td[data-status="not-started"]').first()).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('an office of one is told how to become more', async ({ page }) => {
  await openOffice(page, small);
  await expect(page.getByText('Foreløpig er det én veileder her.')).toBeVisible();
  await expect(page.getByLabel('Finn ansatt')).toHaveCount(0);
  await page.getByRole('link', { name: 'Inviter kollegaer' }).click();
  await expect(page.getByRole('heading', { name: 'Inviter kollegaer' })).toBeInViewport();
});

async function openOffice(page: Page, size: number): Promise<void> {
  await signIn(page, leaderOf(size, 'lang'));
  await page.goto('/leder/');
  await expect(page.getByRole('heading', { name: officeOf(size, 'lang') })).toBeVisible();
}

async function saved(page: Page, button: string): Promise<Download> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await download;
  await expect(page.getByText(`Filen ${file.suggestedFilename()} er lastet ned.`)).toBeVisible();
  return file;
}
