import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { unzipSync, zipSync } from 'fflate';
import { peopleInNetworks } from './networks.ts';
import { expect, signIn, test } from './people.ts';

const maker = 'pakkemaker@kysten.example';
const taker = 'pakketaker@innlandet.example';
const reader = 'pakkeleser@kysten.example';
let networks: Record<string, string>;
test.beforeAll(async () => {
  networks = await peopleInNetworks([
    { email: maker, name: 'Maja Kyst', networks: { Kystnettverket: 'owner' } },
    { email: reader, name: 'Rune Kyst', networks: { Kystnettverket: 'reader' } },
    { email: taker, name: 'Tuva Innland', networks: { Innlandsnettverket: 'contributor' } },
  ]);
});
test.describe.configure({ mode: 'serial' });

type Page = import('@playwright/test').Page;
const list = (name: string) => `/nettverk/pakker/?id=${networks[name]}`;
const axe = async (page: Page, where: string) => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join()}`),
    where,
  ).toEqual([]);
};
let address = '';
let archive: Uint8Array = new Uint8Array();
const pakke = (bytes: Uint8Array) => new TextDecoder().decode(unzipSync(bytes)['pakke.json']);

async function downloaded(page: Page): Promise<Uint8Array> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Last ned som zip' }).click(),
  ]);
  return new Uint8Array(readFileSync(await file.path()));
}

test('a contributor makes a pack of a lesson, a case and own text, and presents it by keyboard', async ({
  page,
}) => {
  await signIn(page, maker);
  await page.goto(list('Kystnettverket'));
  await expect(page.getByText('Nettverket har ingen pakker ennå.')).toBeVisible();
  await axe(page, 'the empty list');
  await page.getByRole('button', { name: 'Lag en pakke' }).click();
  await page.getByLabel('Tittel', { exact: true }).fill('Barnets stemme på 45 minutter');
  await page.getByLabel('Hva den er god til').fill('Å øve på å spørre barnet selv.');
  await page.getByRole('button', { name: 'Lag pakka' }).click();
  await page.waitForURL(/\/pakke\/\?p=/);
  address = page.url();

  await page.getByRole('button', { name: 'Endre pakka' }).click();
  await page.getByLabel('Søk i listen').fill('tre perspektiver');
  await page
    .getByRole('button', { name: /^Legg til: Tre perspektiver/ })
    .first()
    .click();
  await page.getByLabel('Manus til den som leder').fill('Les høyt, og la alle tenke i ett minutt.');
  await page.getByRole('button', { name: 'Ferdig med delen' }).click();
  await page.getByLabel('Hva vil du legge til').selectOption('Tekst');
  await page.getByRole('button', { name: 'Legg til', exact: true }).click();
  await page.getByLabel('Tittel på delen').fill('Samtalen etterpå');
  await page.getByLabel('Tekst', { exact: true }).fill('## Hva tar vi med\n\n- Ett spørsmål\n- En avtale');
  await page.getByRole('button', { name: 'Ferdig med delen' }).click();
  await page.getByLabel('Hva vil du legge til').selectOption('Vignett');
  await page
    .getByRole('button', { name: /^Legg til: / })
    .first()
    .click();
  await page.getByRole('button', { name: 'Ferdig med delen' }).click();
  await axe(page, 'the editor');

  // The text goes first, by keyboard, and the focus stays on the button.
  await page.getByRole('button', { name: 'Flytt opp: Samtalen etterpå' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Flyttet til plass 1 av 3.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Flytt opp: Samtalen etterpå' })).toBeFocused();

  // A closed tab loses nothing.
  await page.reload();
  await page.getByRole('button', { name: 'Endre pakka' }).click();
  await expect(page.getByText('Vi fant endringer du ikke hadde lagret.')).toBeVisible();
  await page.getByRole('button', { name: 'Lagre ny utgave' }).click();
  await expect(page.getByText('Utgave 2 er lagret.')).toBeVisible();
  await axe(page, 'the pack');

  await page.getByRole('link', { name: 'Vis på veggen' }).click();
  const status = page.getByRole('status');
  await expect(status).toContainText(/^Lysark 1 av \d+: Barnets stemme på 45 minutter$/);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Samtalen etterpå' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: 'Hva tar vi med' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('n');
  await expect(page.getByRole('complementary', { name: 'Notater' })).toContainText('Les høyt');
  await axe(page, 'the wall');
  await page.keyboard.press('End');
  const last = /^Lysark (\d+) av \1:/;
  await expect(status).toContainText(last);
  await page.keyboard.press('Home');
  await expect(status).toContainText('Lysark 1 av');
  await page.keyboard.press('Escape');
  await page.waitForURL(/\/pakke\/\?p=/);
});

test('it is exported, taken in by another network, and exported again to the letter', async ({ page }) => {
  await signIn(page, maker);
  await page.goto(address);
  archive = await downloaded(page);
  expect(Object.keys(unzipSync(archive))).toContain('index.html');

  await page.context().clearCookies();
  await page.evaluate(() => localStorage.clear());
  await signIn(page, taker);
  await page.goto(list('Innlandsnettverket'));
  await page.getByRole('button', { name: 'Hent inn en zip-fil' }).click();
  const choose = (name: string, bytes: Uint8Array) =>
    page
      .getByLabel('Zip-fil')
      .setInputFiles({ name, mimeType: 'application/zip', buffer: Buffer.from(bytes) });

  await choose('slip.zip', zipSync({ '../../ond.txt': new Uint8Array(3), 'pakke.json': new Uint8Array(3) }));
  await expect(page.getByRole('alert').filter({ hasText: '../../ond.txt' })).toContainText('utenfor mappen');
  await expect(page.getByRole('button', { name: 'Lagre pakka i nettverket' })).toHaveCount(0);

  await choose('pakke.zip', archive);
  await expect(page.getByText('Samtalen etterpå')).toBeVisible();
  await page.getByRole('button', { name: 'Lagre pakka i nettverket' }).click();
  await page.waitForURL(/\/pakke\/\?p=/);
  await expect(page.getByRole('heading', { level: 1, name: 'Barnets stemme på 45 minutter' })).toBeVisible();
  expect(page.url()).not.toBe(address);
  const again = await downloaded(page);
  expect(pakke(again)).toBe(pakke(archive));
  expect(again).toEqual(archive);
});

test("another network's member sees none of it, and a reader reads without writing", async ({
  page,
  browser,
}) => {
  const other = await (await browser.newContext()).newPage();
  await signIn(other, taker);
  await other.goto(address);
  await expect(other.getByText('Pakka finnes ikke, eller den er ikke delt med deg.')).toBeVisible();
  await other.goto(list('Kystnettverket'));
  await expect(other.getByText('Du er ikke med i dette nettverket')).toBeVisible();
  await other.context().close();

  await signIn(page, reader);
  await page.goto(list('Kystnettverket'));
  await expect(page.getByRole('button', { name: 'Lag en pakke' })).toHaveCount(0);
  await page.getByRole('link', { name: /Barnets stemme/ }).click();
  await expect(page.getByRole('link', { name: 'Vis på veggen' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Endre pakka' })).toHaveCount(0);
});

test('it is shared by link, copied, and what changes in the original is taken over part by part', async ({
  page,
  browser,
}) => {
  await signIn(page, maker);
  await page.goto(address);
  await page.getByRole('button', { name: 'Lag en åpen lenke' }).click();
  const link = await page.locator('.pack-link').innerText();

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(link);
  await expect(
    stranger.getByRole('heading', { level: 1, name: 'Barnets stemme på 45 minutter' }),
  ).toBeVisible();
  await stranger.context().close();

  const other = await (await browser.newContext()).newPage();
  await signIn(other, taker);
  await other.goto(link);
  await other.getByRole('button', { name: 'Lag egen kopi' }).click();
  await other.waitForURL(/\/pakke\/\?p=/);
  await expect(other.getByText('Ingenting er nytt i originalen')).toBeVisible();

  await page.getByRole('button', { name: 'Endre pakka' }).click();
  await page.getByRole('button', { name: 'Endre «Samtalen etterpå»' }).click();
  await page.getByLabel('Tekst', { exact: true }).fill('## Hva tar vi med\n\n- Ett spørsmål til barnet');
  await page
    .getByRole('button', { name: /^Ta ut «(?!Samtalen)/ })
    .last()
    .click();
  await page.getByRole('button', { name: 'Lagre ny utgave' }).click();
  await expect(page.getByText('Utgave 3 er lagret.')).toBeVisible();

  await other.reload();
  await expect(other.getByRole('heading', { name: 'Nytt i originalen' })).toBeVisible();
  await axe(other, 'what is new');
  await other.getByRole('checkbox', { name: /^Tatt ut: / }).uncheck();
  await other.getByRole('button', { name: 'Ta over det jeg har valgt' }).click();
  await expect(other.getByText('1 endring er tatt over.')).toBeVisible();
  await expect(other.getByText('Ett spørsmål til barnet')).toBeVisible();
  await expect(other.getByText('3 deler')).toBeVisible();
  await expect(other.getByText('Ingenting er nytt i originalen')).toBeVisible();
  await other.context().close();

  await page.getByRole('button', { name: 'Stopp delingen: Åpen lenke' }).click();
  await expect(page.getByText('Delingen er stoppet.')).toBeVisible();
  await page.goto(link);
  await expect(page.getByText('Pakka finnes ikke, eller den er ikke delt med deg.')).toBeVisible();
});

test('an identity number is refused in words, and what was typed is kept', async ({ page }) => {
  await signIn(page, maker);
  await page.goto(address);
  await page.getByRole('button', { name: 'Endre pakka' }).click();
  await page.getByLabel('Hva den er god til').fill('For saken til 13097248022.');
  await page.getByRole('button', { name: 'Lagre ny utgave' }).click();
  await expect(page.getByText('Teksten har et fødselsnummer eller D-nummer.')).toBeVisible();
  await expect(page.getByLabel('Hva den er god til')).toHaveValue('For saken til 13097248022.');
  await page.getByRole('button', { name: 'Forkast endringene' }).click();
  await expect(page.getByRole('button', { name: 'Endre pakka' })).toBeFocused();
});

test.describe('without network', () => {
  test.use({ allowed: /ERR_INTERNET_DISCONNECTED/ });
  test('a lesson is shown on the wall without network, once it has been shown', async ({ page, context }) => {
    await page.goto('/moduler/barneperspektivet/tre-perspektiver/');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.getByRole('link', { name: 'Vis på veggen' }).click();
    await expect(page.getByRole('status')).toContainText('Lysark 1 av');
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('status')).toContainText('Lysark 1 av');
    await page.keyboard.press('End');
    await expect(page.getByRole('status')).toContainText(/Lysark (\d+) av \1/);
    await context.setOffline(false);
  });
});
