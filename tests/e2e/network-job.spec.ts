import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { docx, paragraph } from '../unit/material/files.ts';
import { makeStaff } from './network-people.ts';
import { expect, password, signIn, test } from './people.ts';

// The whole job of a network: made by a governor, joined by two offices; a pack with a lesson, a case, a file and a guide is
// presented by one of them and adapted; the original changes, and the change is taken over. Another network sees none of it.
const people = {
  governor: 'styrer@jobb.example',
  maker: 'leder@nesvik.example',
  taker: 'leder@sundvik.example',
  outsider: 'leder@borte.example',
} as const;
const name = 'Barn og bolig';
const file = (text: string) => ({
  name: 'Manus på norsk.docx',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(docx(paragraph(text))),
});

/** What the browser says in the console when the database refuses. */
test.use({ allowed: /Failed to load resource/ });
test.describe.configure({ mode: 'serial' });
test.beforeAll(() =>
  makeStaff([
    { email: people.governor, name: 'Grete Styrer' },
    { email: people.maker, name: 'Nils Nes', office: 'Nav Nesvik', role: 'leader' },
    { email: people.taker, name: 'Sara Sund', office: 'Nav Sundvik', role: 'leader' },
    { email: people.outsider, name: 'Bo Borte', office: 'Nav Bortevik', role: 'leader' },
  ]),
);

let network = '';
let pack = '';
let copy = '';
/** Where the file of the pack is, as its readers' browsers ask for it. */
let stored = '';

async function as(browser: Browser, who: keyof typeof people): Promise<Page> {
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
  await signIn(page, people[who], password);
  return page;
}
const part = (page: Page, title: string) =>
  page.getByRole('navigation', { name: 'Deler av nettverket' }).getByRole('link', { name: title }).click();
async function accessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`),
  ).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}
const edit = (page: Page) => page.getByRole('button', { name: 'Endre pakka' }).click();
const done = (page: Page) => page.getByRole('button', { name: 'Ferdig med delen' }).click();
const save = (page: Page) => page.getByRole('button', { name: 'Lagre ny utgave' }).click();
async function fetched(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Last ned Manus på norsk.docx' }).first().click(),
  ]);
  expect(download.suggestedFilename()).toBe('Manus på norsk.docx');
  return readFileSync(await download.path());
}

test('a governor makes a network, and two offices join', async ({ page, browser }) => {
  await signIn(page, people.governor, password);
  await page.goto('/nettverk/');
  await page.getByLabel('Navn på nettverket').fill(name);
  await page.getByRole('button', { name: 'Lag nettverket' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  network = page.url();
  await part(page, 'Deltakere');
  await page.getByRole('button', { name: 'Lag en kode' }).click();
  const code = (await page.locator('.code').textContent()) ?? '';
  for (const who of ['maker', 'taker'] as const) {
    const leader = await as(browser, who);
    await leader.goto('/nettverk/');
    await leader.getByLabel('Kode', { exact: true }).fill(code);
    await leader.getByRole('button', { name: 'Bli med', exact: true }).click();
    await expect(leader.getByRole('heading', { name, level: 1 })).toBeVisible();
    await leader.context().close();
  }
  await page.reload();
  for (const office of ['Nav Nesvik', 'Nav Sundvik'])
    await expect(page.getByRole('listitem').filter({ hasText: office }).first()).toBeVisible();
});

test('an office makes a pack of a lesson, a case, a guide and a file that is looked through', async ({
  page,
}) => {
  await signIn(page, people.maker, password);
  await page.goto(network);
  await part(page, 'Materiell');
  await expect(page.getByText('Nettverket har ingen pakker ennå.')).toBeVisible();
  await expect(page.getByText('Ingen har delt noe ennå.')).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: 'Lag en pakke' }).click();
  await page.getByLabel('Tittel', { exact: true }).fill('Barnets stemme i boligsaker');
  await page.getByRole('button', { name: 'Lag pakka' }).click();
  await page.waitForURL(/\/pakke\/\?p=/);
  pack = page.url();

  await edit(page);
  await page.getByLabel('Søk i listen').fill('tre perspektiver');
  await page
    .getByRole('button', { name: /^Legg til: Tre perspektiver/ })
    .first()
    .click();
  await done(page);
  await page.getByLabel('Hva vil du legge til').selectOption('Vignett');
  await page
    .getByRole('button', { name: /^Legg til: / })
    .first()
    .click();
  await done(page);
  await page.getByLabel('Hva vil du legge til').selectOption('Tekst');
  await page.getByRole('button', { name: 'Legg til', exact: true }).click();
  await page.getByLabel('Tittel på delen').fill('Samtalen etterpå');
  await page.getByLabel('Tekst', { exact: true }).fill('## Hva tar vi med\n\n- Ett spørsmål');
  await done(page);

  const field = page.getByLabel('Fil', { exact: true });
  await field.setInputFiles(file('Saken til 13097248022.'));
  await expect(page.getByText('Dette må bort. Ta det ut av filen')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Legg til filen' })).toHaveCount(0);
  await accessible(page);
  await field.setInputFiles(file('Første utgave. Ring 99 99 99 99.'));
  await expect(page.getByText('Dette må bort.')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Legg til filen' })).toBeDisabled();
  await page.getByLabel('«99 99 99 99» kan deles').check();
  await page.getByRole('button', { name: 'Legg til filen' }).click();
  await expect(page.getByLabel('Tittel på delen')).toHaveValue('Manus på norsk.docx');
  await done(page);
  await save(page);
  await expect(page.getByText('Utgave 2 er lagret.')).toBeVisible();
  await accessible(page);
  const asked = page.waitForRequest(/\/storage\/v1\/object\/authenticated\//);
  expect(await fetched(page)).toEqual(file('Første utgave. Ring 99 99 99 99.').buffer);
  stored = (await asked).url();
});

test('a gathering has the pack on its programme, and the other office shows it on the wall', async ({
  page,
  browser,
}) => {
  await signIn(page, people.governor, password);
  await page.goto(`${network}&del=samlinger`);
  await page.getByRole('button', { name: 'Planlegg en samling' }).click();
  await page.getByLabel('Tittel', { exact: true }).fill('Samling om bolig');
  await page.getByLabel('Dato').fill('2099-02-10');
  await page.getByLabel('Pakke til punkt 1').selectOption('Barnets stemme i boligsaker');
  await expect(page.getByRole('textbox', { name: 'Punkt 1' })).toHaveValue('Barnets stemme i boligsaker');
  await accessible(page);
  await page.getByRole('button', { name: 'Lagre samlingen' }).click();
  await expect(page.getByText('Samlingen er lagret.')).toBeVisible();
  await accessible(page);

  const taker = await as(browser, 'taker');
  await taker.goto(`${network}&del=samlinger`);
  await taker.getByRole('link', { name: 'Vis på veggen: Barnets stemme i boligsaker' }).click();
  await expect(taker.getByRole('status')).toContainText(/^Lysark 1 av \d+: Barnets stemme i boligsaker$/);
  await taker.keyboard.press('ArrowRight');
  await expect(taker.getByRole('status')).toContainText('Lysark 2 av');
  await taker.context().close();
});

test('the other office adapts a copy; the original changes, and the change is taken over', async ({
  page,
  browser,
}) => {
  const taker = await as(browser, 'taker');
  await taker.goto(network);
  await part(taker, 'Materiell');
  await taker.getByRole('link', { name: /^Barnets stemme i boligsaker/ }).click();
  await taker.getByRole('button', { name: 'Lag egen kopi' }).click();
  await taker.waitForURL((url) => url.href.includes('/pakke/?p=') && url.href !== pack);
  copy = taker.url();
  await expect(taker.getByText('Ingenting er nytt i originalen')).toBeVisible();
  await edit(taker);
  await taker.getByLabel('Tittel', { exact: true }).fill('Barnets stemme hos oss');
  await save(taker);
  await expect(taker.getByRole('heading', { name: 'Barnets stemme hos oss', level: 1 })).toBeVisible();

  await signIn(page, people.maker, password);
  await page.goto(pack);
  await edit(page);
  await page.getByRole('button', { name: 'Endre «Samtalen etterpå»' }).click();
  await page.getByLabel('Tekst', { exact: true }).fill('## Hva tar vi med\n\n- Ett spørsmål til barnet');
  await done(page);
  await page.getByRole('button', { name: 'Ta ut «Manus på norsk.docx»' }).click();
  await page.getByLabel('Fil', { exact: true }).setInputFiles(file('Andre utgave.'));
  await done(page);
  await save(page);
  await expect(page.getByText('Utgave 3 er lagret.')).toBeVisible();

  await taker.reload();
  await expect(taker.getByRole('heading', { name: 'Nytt i originalen' })).toBeVisible();
  await accessible(taker);
  await taker.getByRole('button', { name: 'Ta over det jeg har valgt' }).click();
  await expect(taker.getByText('3 endringer er tatt over.')).toBeVisible();
  await expect(taker.getByText('Ett spørsmål til barnet')).toBeVisible();
  await expect(taker.getByRole('heading', { name: 'Barnets stemme hos oss', level: 1 })).toBeVisible();
  expect(await fetched(taker)).toEqual(file('Andre utgave.').buffer);
  await taker.context().close();
});

test('exported with its file, taken in and exported again it is the same to the letter', async ({ page }) => {
  const exported = async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Last ned som zip' }).click(),
    ]);
    return readFileSync(await download.path());
  };
  await signIn(page, people.taker, password);
  await page.goto(copy);
  const archive = await exported();
  expect(
    Object.keys(unzipSync(archive)).filter((entry) => entry.endsWith('/Manus på norsk.docx')),
  ).toHaveLength(1);
  await page.goto(`${network}&del=materiell`);
  await page.getByRole('button', { name: 'Hent inn en zip-fil' }).click();
  await page
    .getByLabel('Zip-fil')
    .setInputFiles({ name: 'pakke.zip', mimeType: 'application/zip', buffer: archive });
  await page.getByRole('button', { name: 'Lagre pakka i nettverket' }).click();
  await page.waitForURL(/\/pakke\/\?p=/);
  expect(await exported()).toEqual(archive);
});

test("another network's member sees none of it: not the page, the packs, the wall, nor the file", async ({
  page,
}) => {
  await signIn(page, people.outsider, password);
  for (const asked of ['', '&del=materiell', '&del=samlinger']) {
    await page.goto(`${network}${asked}`);
    await expect(page.getByText('Du er ikke med i dette nettverket, eller det finnes ikke.')).toBeVisible();
  }
  for (const address of [pack, copy]) {
    await page.goto(address);
    await expect(page.getByText('Pakka finnes ikke, eller den er ikke delt med deg.')).toBeVisible();
  }
  await page.goto(`/vis/?pakke=${new URL(pack).searchParams.get('p')}`);
  await expect(page.getByText(/Barnets stemme/)).toHaveCount(0);
  for (const list of ['materiell', 'pakker']) {
    await page.goto(`/nettverk/${list}/?id=${new URL(network).searchParams.get('id')}`);
    await expect(page.getByText(/^Du er ikke med i dette nettverket/)).toBeVisible();
    await expect(page.getByText(/Barnets stemme/)).toHaveCount(0);
  }
  // With the outsider's own key and session.
  const sent = page.waitForRequest(/\/rest\/v1\/rpc\//);
  await page.reload();
  const { apikey, authorization } = await (await sent).allHeaders();
  const answer = await page.request.get(stored, {
    headers: { apikey: apikey ?? '', authorization: authorization ?? '' },
  });
  expect(answer.status()).toBe(400);
  expect(await answer.json()).toMatchObject({ error: 'not_found' });
});
