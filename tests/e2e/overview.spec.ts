import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { governor, type OverviewWorld, overviewWorld } from './overview-people.ts';
import { expect, signIn, test } from './people.ts';

// A governor sees bands and never numbers of people; a leader opens the self-assessment and takes it back.
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
async function accessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`),
  ).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}
test.use({ allowed: /Failed to load resource|net::ERR_/ });

let world: OverviewWorld;
test.beforeAll(async () => {
  world = await overviewWorld();
});

test('a governor sees offices in words, and what a leader opens for as long as it is open', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const { network, large, small } = world;
  await signIn(page, governor);
  await page.goto(`/nettverk/vis/?id=${network}`);
  await page.getByRole('link', { name: 'Oversikt', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Oversikt', exact: true })).toBeVisible();

  const row = page.getByRole('row', { name: large.name });
  await expect(row.getByText('Få').or(row.getByText('Under halvparten')).first()).toBeVisible();
  await expect(row).toContainText('Ingen plan');
  await expect(row).not.toContainText(/\d (av|prosent)/);
  await expect(page.getByRole('row', { name: small.name })).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: small.name })).toBeVisible();
  await expect(page.getByText('Ingen kontor har åpnet selvvurderingen sin for nettverket.')).toBeVisible();
  await expect(page.getByText('Nettverket har ingen pakker ennå.')).toBeVisible();
  await accessible(page);

  const leader = await (await browser.newContext()).newPage();
  await signIn(leader, large.leader);
  await leader.goto('/leder/selvvurdering/');
  const open = leader.getByRole('button', { name: 'Åpne for Oversiktsnettverket' });
  await expect(leader.getByText('Ikke åpent for Statsforvalteren i Oversikten')).toBeVisible();
  await leader.route('**/rpc/open_survey_to_network', (route) => route.abort());
  await open.click();
  await expect(leader.getByText('Det gikk ikke. Prøv igjen.')).toBeVisible();
  await leader.unroute('**/rpc/open_survey_to_network');
  await open.press('Enter');
  await expect(leader.getByText('Resultatet er åpent for Oversiktsnettverket.')).toBeVisible();
  const takeBack = leader.getByRole('button', { name: 'Ta tilbake for Oversiktsnettverket' });
  await expect(takeBack).toBeFocused();
  await accessible(leader);

  await page.reload();
  await expect(page.getByRole('heading', { name: large.name })).toBeVisible();
  await expect(page.getByText('4 av 6')).toBeVisible();
  await expect(page.getByText('2 av 6')).toBeVisible();
  await accessible(page);
  await page.setViewportSize({ width: 360, height: 800 });
  await accessible(page);

  await takeBack.press('Enter');
  await expect(leader.getByText('Resultatet er ikke lenger åpent for Oversiktsnettverket.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Ingen kontor har åpnet selvvurderingen sin for nettverket.')).toBeVisible();
});

test('a leader has no such part, also not by its address', async ({ page }) => {
  await signIn(page, world.small.leader);
  await page.goto(`/nettverk/vis/?id=${world.network}&del=oversikt`);
  await expect(page.getByRole('heading', { name: 'Oversiktsnettverket', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Oversikt', exact: true })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Oversikt', exact: true })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Nytt', exact: true })).toHaveAttribute('aria-current', 'page');
});

test('a dead line is told, and can be tried again', async ({ page }) => {
  await signIn(page, governor);
  await page.route('**/rpc/network_overview', (route) => route.abort());
  await page.goto(`/nettverk/vis/?id=${world.network}&del=oversikt`);
  await expect(page.getByText('Vi får ikke kontakt. Prøv igjen når du har nett.')).toBeVisible();
  await page.unroute('**/rpc/network_overview');
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await expect(page.getByRole('row', { name: world.large.name })).toBeVisible();
});
