import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { docx, paragraph } from '../unit/material/files.ts';
import { withDatabase } from './database.ts';
import { email, expect, signIn, test } from './people.ts';

// What a network shares: a leader shares a file, a colleague fetches it, and nobody else gets anything.
const network = '2a000000-0000-4000-8000-000000000007';
const address = `/nettverk/materiell/?id=${network}`;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const refusals = /Failed to load resource|net::ERR_/;
const bytes = Buffer.from(docx(paragraph('Samtaleguide. Ring ', '99 99', ' 99 99 ved spørsmål.')));
const file = { name: 'Samtaleguide på norsk.docx', mimeType: 'application/octet-stream', buffer: bytes };

test.describe.configure({ mode: 'serial' });
test.use({ allowed: refusals });

test.beforeAll(() =>
  withDatabase((db) =>
    db.transaction(`
      delete from public.networks where id = '${network}';
      insert into public.networks (id, name) values ('${network}', 'Nettverk for materiell');
      insert into public.network_offices (network_id, office_id)
      select '${network}', id from public.offices where name = 'Nav Granheim'`),
  ),
);
test.afterAll(() =>
  withDatabase((db) => db.transaction(`delete from public.networks where id = '${network}'`)),
);

async function another(browser: Browser, who: string): Promise<Page> {
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
  await signIn(page, who);
  return page;
}
const accessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).withTags(tags).analyze()).violations).toEqual([]);
const share = (page: Page) => page.getByRole('button', { name: 'Del med nettverket' });

test('a leader shares a file with a phone number in it: warned, confirms, and a colleague gets the same bytes', async ({
  page,
  browser,
}) => {
  await signIn(page, email.otherLeader);
  await page.goto(address);
  await expect(page.getByText('Ingen har delt noe ennå.')).toBeVisible();
  await page.getByRole('button', { name: 'Del noe', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Del noe med nettverket' })).toBeFocused();
  await page.getByLabel('Fil', { exact: true }).first().check();
  await page.locator('#material-file').setInputFiles(file);
  await expect(page.getByLabel('Tittel')).toHaveValue('Samtaleguide på norsk');
  await page.getByLabel('Hva er det nyttig til?').fill('Første samtale med et barn.');
  const finding = page.getByRole('listitem').filter({ hasText: 'Telefonnummer i filen' });
  await expect(finding).toContainText('99 99 99 99');
  await share(page).click();
  await expect(page.getByText('Gå gjennom det som er funnet, og bekreft hvert funn.')).toBeVisible();
  await expect(page.locator('#material-check')).toBeFocused();
  await accessible(page);
  await finding.getByRole('checkbox').check();
  await share(page).click();
  await expect(page.getByText('«Samtaleguide på norsk» er delt med nettverket.')).toBeFocused();
  await accessible(page);

  const colleague = await another(browser, email.otherAdvisor);
  await colleague.goto(address);
  const card = colleague.getByRole('listitem').filter({ hasText: 'Samtaleguide på norsk' });
  await expect(card.getByText('Delt av Gro Haugen')).toBeVisible();
  await expect(colleague.getByRole('button', { name: 'Del noe', exact: true })).toHaveCount(0);
  const arrives = colleague.waitForEvent('download');
  await card.getByRole('button', { name: /^Last ned Samtaleguide på norsk\.docx/ }).click();
  const download = await arrives;
  expect(download.suggestedFilename()).toBe('Samtaleguide på norsk.docx');
  expect(readFileSync(await download.path()).equals(bytes)).toBe(true);
  await card.getByLabel('Nav Granheim har brukt dette').check();
  await card.getByLabel('Nyttig', { exact: true }).check();
  await expect(card.getByLabel('Nyttig', { exact: true })).toBeChecked();
  await colleague.context().close();

  await page.reload();
  await expect(page.getByText('Brukt av noen kontor. Noen sier at det var nyttig.')).toBeVisible();
});

test('an outsider gets nothing: not the page, not the file, not by its address', async ({ page }) => {
  await signIn(page, email.advisor);
  await page.goto(address);
  await expect(page.getByText('Du er ikke med i dette nettverket')).toBeVisible();
  await expect(page.locator('main')).not.toContainText('Samtaleguide');
  const [row] = await withDatabase((db) =>
    db.query<{ object_path: string }>(
      `select object_path from public.materials where network_id = '${network}'`,
    ),
  );
  const ask = (path: string) =>
    page.evaluate(async (at) => {
      const { key } = await (await fetch('/config.json')).json();
      const { access_token } = JSON.parse(localStorage.getItem('barneblikk-auth') ?? '{}');
      const headers = { apikey: key, authorization: `Bearer ${access_token}` };
      const answer = await fetch(`/storage/v1/object/authenticated/materials/${at}`, { headers });
      return [answer.status, await answer.text()];
    }, path);
  const there = await ask(row?.object_path ?? '');
  expect(there[0]).toBe(400);
  expect(there).toEqual(await ask(`${network}/${network}/guessed.docx`));
});

test('a part of the course, a text, and what must not be in it', async ({ page }) => {
  await signIn(page, email.otherLeader);
  await page.goto(address);
  await page.getByRole('button', { name: 'Del noe', exact: true }).click();
  await page.getByLabel('Finn i kurset').fill('barneperspektivet i');
  await page
    .getByRole('button', { name: /Modul\)$/ })
    .first()
    .click();
  await expect(page.getByText(/^Valgt: /)).toBeVisible();
  const title = await page.getByLabel('Tittel').inputValue();
  await share(page).click();
  await expect(page.getByText(`«${title}» er delt med nettverket.`)).toBeVisible();
  await page.getByRole('link', { name: `Åpne «${title}»` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);

  await page.goto(address);
  await page.getByRole('button', { name: 'Del noe', exact: true }).click();
  await page.getByLabel('Tekst', { exact: true }).first().check();
  await page.getByLabel('Tittel').fill('Opplegg for møtet');
  await page.locator('#material-text').fill('# Start\n\n<script>alert(1)</script>\n\nGjelder 018190 10001.');
  await share(page).click();
  await expect(page.getByText('Ta bort fødselsnummeret før du deler.')).toBeVisible();
  await page.locator('#material-text').fill('# Start\n\n<script>alert(1)</script>\n\n- **Hils** på barnet');
  await share(page).click();
  await expect(page.getByText('«Opplegg for møtet» er delt med nettverket.')).toBeVisible();
  await page.getByText('Les «Opplegg for møtet»').click();
  const text = page.locator('.material-text');
  await expect(text.getByRole('heading', { name: 'Start' })).toBeVisible();
  await expect(text.getByText('<script>alert(1)</script>')).toBeVisible();
  await accessible(page);

  await page.getByLabel('Søk i materiellet').fill('opplegg');
  await expect(page.getByText('Viser 1 av 3')).toBeVisible();
  await page.getByLabel('Søk i materiellet').fill('finnes ikke');
  await expect(page.getByText('Ingenting passer med det du valgte.')).toBeVisible();
  await page.getByRole('button', { name: 'Vis alt' }).click();
  await page.getByRole('combobox', { name: 'Type' }).selectOption('Fil');
  await expect(page.getByText('Viser 1 av 3')).toBeVisible();
});

test('a new version of the file, the old one kept; a bad day loses nothing; and it is deleted for all', async ({
  page,
  context,
}) => {
  await signIn(page, email.otherLeader);
  await page.goto(address);
  await page.getByRole('button', { name: 'Endre «Samtaleguide på norsk»' }).click();
  await page.locator('#material-file').setInputFiles({ ...file, buffer: Buffer.from('<html>') });
  await expect(page.getByText('Innholdet er ikke det navnet sier.')).toBeVisible();
  await page
    .locator('#material-file')
    .setInputFiles({ ...file, buffer: Buffer.from(docx(paragraph('Ny guide'))) });
  await expect(page.getByText('Vi fant ingen nummer eller adresser.')).toBeVisible();
  await page.getByLabel('Hva er nytt i denne versjonen?').fill('Kortere');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Lagre endringen' }).click();
  await expect(page.getByText('Vi får ikke kontakt. Alt du skrev, står her.')).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Lagre endringen' }).click();
  await expect(page.getByText('«Samtaleguide på norsk» er endret.')).toBeVisible();
  const card = page.getByRole('listitem').filter({ hasText: 'Versjon 2' });
  await card.getByText('Tidligere versjoner').click();
  const arrives = page.waitForEvent('download');
  await card.getByRole('button', { name: /^Versjon 1/ }).click();
  expect(readFileSync(await (await arrives).path()).equals(bytes)).toBe(true);

  await page.getByRole('button', { name: 'Slett «Samtaleguide på norsk»' }).click();
  await expect(page.getByText('Vil du slette «Samtaleguide på norsk» for alle i nettverket?')).toBeFocused();
  await page.getByRole('button', { name: 'Ja, slett' }).click();
  await expect(page.getByText('«Samtaleguide på norsk» er slettet.')).toBeFocused();
  const left = await withDatabase((db) =>
    db.query(`select name from storage.objects where name like '${network}/%'`),
  );
  expect(left).toEqual([]);
});
