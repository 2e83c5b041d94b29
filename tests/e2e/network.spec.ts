import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { enter, makePeople, type people } from './network-people.ts';
import { expect, test } from './people.ts';

// A governor makes a network, two offices join, they write to each other and plan a gathering; others see nothing.
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const name = 'Barn i lavinntektsfamilier';
/** What the browser says in the console when the database refuses, or the network is cut. */
test.use({ allowed: /Failed to load resource|net::ERR_/ });
test.describe.configure({ mode: 'serial' });
test.beforeAll(() => makePeople());

let address = '';
async function as(browser: Browser, who: keyof typeof people): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await enter(page, who);
  return page;
}
const part = (page: Page, title: string) =>
  page.getByRole('navigation', { name: 'Deler av nettverket' }).getByRole('link', { name: title }).click();
async function accessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`),
  ).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

test('a governor makes a network; one office joins by code, the other by invitation', async ({
  page,
  browser,
}) => {
  await enter(page, 'governor');
  await page.getByRole('link', { name: 'Nettverk' }).first().click();
  await page.getByRole('button', { name: 'Lag nettverket' }).click();
  await expect(page.getByText('Gi nettverket et navn.')).toBeVisible();
  await page.getByLabel('Navn på nettverket').fill(name);
  await page
    .getByLabel('Hva skal nettverket brukes til?')
    .fill('Vi prøver små ting, og forteller hvordan det gikk.');
  await page.getByRole('button', { name: 'Lag nettverket' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  address = page.url();
  await accessible(page);

  await page.getByRole('button', { name: 'Inviter kontor' }).click();
  await page.getByLabel('Kontor å invitere').selectOption('Nav Sørvik');
  await page.getByRole('button', { name: 'Inviter kontoret' }).click();
  await expect(page.getByText('Nav Sørvik er invitert.')).toBeVisible();
  await page.getByRole('button', { name: 'Lag en kode' }).click();
  const code = (await page.locator('.code').textContent()) ?? '';
  expect(code).toMatch(/^[A-Z2-9]{4} [A-Z2-9]{4}$/);
  await accessible(page);

  const north = await as(browser, 'north');
  await north.goto('/nettverk/');
  await expect(north.getByText('Du er ikke med i noe nettverk ennå.')).toBeVisible();
  await north.getByLabel('Kode', { exact: true }).fill('AAAA AAAA');
  await north.getByRole('button', { name: 'Bli med', exact: true }).click();
  await expect(north.getByText('Vi finner ikke koden.')).toBeVisible();
  await expect(north.getByLabel('Kode', { exact: true })).toHaveValue('AAAA AAAA');
  await north.getByLabel('Kode', { exact: true }).fill(code.toLowerCase());
  await north.getByRole('button', { name: 'Bli med', exact: true }).click();
  await expect(north.getByRole('heading', { name, level: 1 })).toBeVisible();
  await north.context().close();

  const south = await as(browser, 'south');
  await south.goto('/nettverk/');
  await expect(south.getByText(`Nav Sørvik er invitert til «${name}».`)).toBeVisible();
  await accessible(south);
  await south.getByRole('button', { name: 'Bli med' }).first().click();
  await expect(south.getByRole('heading', { name, level: 1 })).toBeVisible();
  await south.context().close();

  await page.goto(`${address}&del=deltakere`);
  for (const office of ['Nav Nordvik', 'Nav Sørvik'])
    await expect(page.getByRole('listitem').filter({ hasText: office }).first()).toBeVisible();
  await expect(page.getByText('Nora Nord').first()).toBeVisible();
});

test('a post, a reply and what is new; the draft survives a closed tab and a dead network', async ({
  page,
  browser,
}) => {
  await enter(page, 'north');
  await page.goto(`${address}&del=erfaringer`);
  await page.getByRole('button', { name: 'Del en erfaring' }).click();
  const field = page.getByLabel('Hva prøvde dere, og hvordan gikk det?');
  await expect(field).toBeFocused();
  await field.fill('Vi spurte om barna i første samtale. Barnet er født 12.03.2015.');
  await expect(page.getByText('Her ser det ut til å stå en fødselsdato.')).toBeVisible();
  await field.fill('Vi spurte om barna i første samtale.\nDet tok fem minutter.');
  await page.waitForTimeout(200);
  await page.goto(`${address}&del=erfaringer`);
  await page.getByRole('button', { name: 'Del en erfaring' }).click();
  await expect(field).toHaveValue('Vi spurte om barna i første samtale.\nDet tok fem minutter.');
  await page.getByLabel('Hva loven krever').check();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Del i nettverket' }).click();
  await expect(page.getByText('Vi får ikke kontakt. Det du har skrevet, står her.')).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Del i nettverket' }).click();
  await expect(page.getByText('Innlegget er delt.')).toBeVisible();
  await expect(page.getByText('Det tok fem minutter.')).toHaveCount(1);
  await accessible(page);

  const south = await as(browser, 'south');
  await south.goto('/nettverk/');
  await expect(south.getByText('1 nytt innlegg')).toBeVisible();
  await south.getByRole('link', { name }).click();
  await south.getByRole('link', { name: /Nora Nord skrev/ }).click();
  await south.getByRole('button', { name: /^Svar/ }).click();
  await south.getByLabel('Svar til Nora Nord').fill('Gjelder dette 018190 10001?');
  await south.getByRole('button', { name: 'Send svaret' }).click();
  await expect(south.getByText('Teksten ser ut til å ha et fødselsnummer.')).toBeVisible();
  await south.getByLabel('Svar til Nora Nord').fill('Hva spurte dere om?');
  await south.getByRole('button', { name: 'Send svaret' }).click();
  await expect(south.getByText('Svaret er sendt.')).toBeVisible();
  await south.getByLabel('Vis innlegg om').selectOption('Levekår og lavinntekt');
  await expect(south.getByText('Ingen har skrevet om dette ennå.')).toBeVisible();
  await south.context().close();

  const reader = await as(browser, 'advisor');
  await reader.goto(`${address}&del=erfaringer`);
  await expect(reader.getByText('Hva spurte dere om?')).toBeVisible();
  await expect(reader.getByRole('button', { name: 'Del en erfaring' })).toHaveCount(0);
  await reader.getByRole('button', { name: 'Meld fra' }).last().click();
  await reader.getByLabel('Hva bør en eier se på?').fill('Kan kjennes igjen.');
  await reader.getByRole('button', { name: 'Send til eierne' }).click();
  await expect(reader.getByText('Takk. Eierne er varslet.')).toBeVisible();
  await reader.context().close();
});

test('an owner hides what was reported; the author edits and deletes', async ({ page, browser }) => {
  await enter(page, 'governor');
  await page.goto(`${address}&del=erfaringer`);
  const list = page.getByRole('region', { name: 'Meldinger til eierne' });
  await expect(list.getByText('«Kan kjennes igjen.»')).toBeVisible();
  await expect(list).not.toContainText('Vera');
  await accessible(page);
  await list.getByRole('button', { name: 'Skjul innlegget' }).click();
  await expect(page.getByRole('button', { name: 'Vis innlegget igjen' })).toBeVisible();

  const north = await as(browser, 'north');
  await north.goto(`${address}&del=erfaringer`);
  await expect(north.getByText('En eier har skjult dette innlegget.')).toBeVisible();
  await expect(north.getByText('Hva spurte dere om?')).toHaveCount(0);
  await north.getByRole('button', { name: 'Endre' }).click();
  await north.getByLabel('Hva prøvde dere, og hvordan gikk det?').fill('Vi spurte alle.');
  await north.getByRole('button', { name: 'Lagre endringen' }).click();
  await expect(north.getByText('Vi spurte alle.')).toBeVisible();
  await expect(north.getByText('(endret)')).toBeVisible();
  await north.getByRole('button', { name: 'Slett', exact: true }).click();
  await north.getByRole('button', { name: 'Ja, slett' }).click();
  await expect(north.getByText('Slettet av forfatteren')).toBeVisible();
  await north.context().close();
});

test('the first gathering in a few steps, with sign-up, minutes and a calendar file', async ({
  page,
  browser,
}) => {
  await enter(page, 'governor');
  await page.goto(address);
  await page.getByRole('button', { name: 'Planlegg første samling på ti minutter' }).click();
  await page.getByRole('button', { name: 'Første samling på ti minutter' }).click();
  await expect(page.getByText('90 minutter i alt')).toBeVisible();
  await page.getByRole('button', { name: 'Lagre samlingen' }).click();
  await expect(page.getByText('Sett dato og klokkeslett.')).toBeVisible();
  await page.getByLabel('Dato').fill('2099-01-20');
  await page.getByLabel('Klokkeslett').fill('09:00');
  await page.getByRole('textbox', { name: 'Sted' }).fill('Rådhuset');
  await page.getByLabel('Vertskap').selectOption('Nav Nordvik');
  await accessible(page);
  await page.getByRole('button', { name: 'Lagre samlingen' }).click();
  await expect(page.getByText('Samlingen er lagret.')).toBeVisible();
  await expect(page.getByText('20. januar 2099 kl. 09.00')).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Legg i kalenderen/ }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('samling.ics');

  const reader = await as(browser, 'advisor');
  await reader.goto(address);
  await reader.getByRole('button', { name: 'Se samlingen' }).click();
  await reader.getByRole('radio', { name: 'Ja' }).check();
  await expect(reader.getByText('Svaret ditt er lagret.')).toBeVisible();
  await expect(reader.getByText('1 kommer, 0 kanskje')).toBeVisible();
  await expect(reader.getByText('Påmeldte')).toHaveCount(0);
  await accessible(reader);
  await reader.context().close();

  await page.reload();
  await page.getByText('Påmeldte').click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Vera Nord' })).toContainText('Ja');
});

test("another network's leader sees nothing, and a visitor is asked to sign in", async ({
  page,
  browser,
}) => {
  await page.goto(address);
  await expect(page.getByText('Logg inn for å se nettverkene dine.')).toBeVisible();
  const other = await as(browser, 'outsider');
  await other.goto('/nettverk/');
  await expect(other.getByText('Du er ikke med i noe nettverk ennå.')).toBeVisible();
  for (const asked of ['', '&del=erfaringer', '&del=samlinger', '&del=deltakere']) {
    await other.goto(`${address}${asked}`);
    await expect(other.getByText('Du er ikke med i dette nettverket, eller det finnes ikke.')).toBeVisible();
    await expect(other.getByText(name)).toHaveCount(0);
  }
  await other.context().close();
});

test('archived it is read only; the only owner names a successor before leaving', async ({ page }) => {
  await enter(page, 'governor');
  await page.goto(`${address}&del=innstillinger`);
  await page.getByRole('button', { name: 'Vis loggen' }).click();
  await expect(page.getByRole('cell', { name: 'Meldte inn et kontor: Nav Nordvik' })).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: 'Arkiver nettverket' }).click();
  await page.getByRole('button', { name: 'Ja, arkiver' }).click();
  await expect(page.getByText('Nettverket er arkivert. Alt kan leses')).toBeVisible();
  await page.getByRole('button', { name: 'Ta i bruk igjen' }).click();
  await part(page, 'Deltakere');
  await expect(page.getByRole('button', { name: 'Gå ut av nettverket' })).toHaveCount(0);
  await page.getByLabel('Hvem tar over?').selectOption('Nora Nord');
  await page.getByRole('button', { name: 'Gå ut av nettverket' }).click();
  await page.getByRole('button', { name: 'Ja, gå ut' }).click();
  await page.waitForURL('**/nettverk/');
  await expect(page.getByText('Du er ikke med i noe nettverk ennå. Lag ett')).toBeVisible();
});
