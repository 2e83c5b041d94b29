import type { Browser, Page } from '@playwright/test';
import { newOffice } from './new-office.ts';
import { expect, fillSignIn, signIn, test } from './people.ts';

const another = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();
const row = (page: Page, name: string) => page.getByRole('row', { name });

async function open(page: Page, email: string): Promise<void> {
  await signIn(page, email);
  await page.goto('/leder/ansatte/');
  await expect(
    page.getByRole('heading', { name: 'De som er med' }).or(page.getByRole('table')),
  ).toBeVisible();
}

test('a code for one, with link and QR: a colleague comes by the link, signs in, and is in; the next is too late', async ({
  page,
  browser,
}) => {
  await newOffice('Nav Kodevik', [
    { name: 'Lena Leder', email: 'lena@kodevik.example', role: 'leader' },
    { name: 'Karim Kollega', email: 'karim@kodevik.example' },
    { name: 'Sara Sein', email: 'sara@kodevik.example' },
  ]);
  await open(page, 'lena@kodevik.example');
  await expect(page.getByText('Ingen andre er med ennå.')).toBeVisible();
  await page.getByLabel('Hvor mange kan bruke den? (valgfritt)').fill('null');
  await page.getByRole('button', { name: 'Lag en kode' }).click();
  await expect(page.getByText('Skriv et tall fra 1 til 500, eller la feltet stå tomt.')).toBeVisible();
  await page.getByLabel('Hvor mange kan bruke den? (valgfritt)').fill('1');
  await page.getByRole('button', { name: 'Lag en kode' }).click();
  const link = page.getByRole('link', { name: /\/min-side\/\?kode=/ });
  const address = (await link.getAttribute('href')) ?? '';
  await expect(page.getByRole('img', { name: /QR-kode som åpner siden med koden/ })).toBeVisible();
  await page.getByRole('button', { name: 'Vis på veggen eller skriv ut' }).click();
  await expect(page.getByRole('heading', { name: 'Bli med på Barneblikk i Nav Kodevik' })).toBeVisible();
  await page.getByRole('button', { name: 'Lukk', exact: true }).click();

  const colleague = await another(browser);
  await colleague.goto(address);
  await expect(colleague.getByText('Logg inn for å bli med. Koden blir med.')).toBeVisible();
  await colleague.getByRole('main').getByRole('link', { name: 'Logg inn' }).click();
  await fillSignIn(colleague, 'karim@kodevik.example');
  await colleague.getByRole('button', { name: 'Bli med', exact: true }).click();
  await expect(colleague.getByText('Du er med i Nav Kodevik.')).toBeVisible();
  await expect(colleague.getByRole('heading', { name: 'Dette ser lederen din' })).toBeVisible();
  await expect(row(page, 'Karim Kollega')).toContainText('veileder');

  const late = await another(browser);
  await signIn(late, 'sara@kodevik.example');
  await late.goto(address);
  await late.getByRole('button', { name: 'Bli med', exact: true }).click();
  await expect(late.getByText('Koden er brukt av så mange som den gjaldt for.')).toBeVisible();

  await page.reload();
  await expect(page.getByText('Koden er brukt opp.')).toBeVisible();
  await page.getByRole('button', { name: 'Trekk tilbake koden' }).click();
  await page.getByRole('button', { name: 'Ja, trekk den tilbake' }).click();
  await expect(page.getByText('Koden er trukket tilbake.')).toBeVisible();
  await colleague.context().close();
  await late.context().close();
});

test('invited by e-mail: one accepts, one says no thanks, one is withdrawn', async ({ page, browser }) => {
  await newOffice('Nav Brevik', [
    { name: 'Berit Leder', email: 'berit@brevik.example', role: 'leader' },
    { name: 'Jon Ja', email: 'jon@brevik.example' },
    { name: 'Nils Nei', email: 'nils@brevik.example' },
  ]);
  await open(page, 'berit@brevik.example');
  const mail = page.getByRole('region', { name: 'Inviter på e-post' });
  await mail.getByLabel('E-postadresser').fill('jon(at)brevik.example');
  await mail.getByRole('button', { name: 'Se hva som vil skje' }).click();
  await expect(mail.getByText('«jon(at)brevik.example» er ikke en e-postadresse. Rett den.')).toBeVisible();
  await mail
    .getByLabel('E-postadresser')
    .fill('Jon Ja <jon@brevik.example>; nils@brevik.example\nfeil@brevik.example');
  await mail.getByLabel('Team (valgfritt)').fill('Familie');
  await mail.getByRole('button', { name: 'Se hva som vil skje' }).click();
  await mail.getByRole('button', { name: 'Inviter 3' }).click();
  await expect(mail.getByText('Ferdig: 3 invitert, 0 oppdatert, 0 uendret.')).toBeVisible();

  const list = page.getByRole('region', { name: 'Invitert på e-post' });
  await expect(list.getByText('Venter på svar')).toHaveCount(3);
  await list.getByRole('button', { name: 'Trekk tilbake invitasjonen til feil@brevik.example' }).click();
  await list.getByRole('button', { name: 'Ja, trekk den tilbake' }).click();
  await expect(list.getByText('feil@brevik.example')).toHaveCount(0);

  const jon = await another(browser);
  await signIn(jon, 'jon@brevik.example');
  await expect(jon.getByText('Nav Brevik har invitert deg.')).toBeVisible();
  await jon.getByRole('button', { name: 'Bli med', exact: true }).click();
  await expect(jon.getByText('Teamet ditt: Familie.')).toBeVisible();
  await expect(jon.getByRole('heading', { name: 'Hvem har sett listen' })).toBeVisible();
  await expect(jon.getByText('Berit Leder (leder): listen over ansatte')).toBeVisible();

  const nils = await another(browser);
  await signIn(nils, 'nils@brevik.example');
  await nils.getByRole('button', { name: 'Nei takk' }).click();
  await nils.getByRole('button', { name: 'Ja, takk nei' }).click();
  await expect(nils.getByText('Du har takket nei til Nav Brevik.')).toBeVisible();

  await expect(list.getByText('Takket nei')).toBeVisible();
  await expect(row(page, 'Jon Ja')).toContainText('Familie');
  await jon.context().close();
  await nils.context().close();
});

test('a file: faults by line with nothing done, then mended, looked over and sent', async ({ page }) => {
  await newOffice('Nav Filnes', [
    { name: 'Frode Leder', email: 'frode@filnes.example', role: 'leader' },
    { name: 'Astrid Ås', email: 'astrid@filnes.example', role: 'advisor' },
  ]);
  await open(page, 'frode@filnes.example');
  const file = page.getByRole('region', { name: 'Inviter og oppdater fra en fil' });
  const choose = (name: string, buffer: Buffer) =>
    file.getByLabel('Velg CSV-fil').setInputFiles({ name, mimeType: 'text/csv', buffer });

  await choose('bok.xlsx', Buffer.from('PK\u0003\u0004'));
  await expect(file.getByText('Filen er et regneark.')).toBeVisible();
  await choose(
    'feil.csv',
    Buffer.from('navn;e-post;rolle\nKari;kari@filnes.example;sjef\nOla 01019012480;ola@filnes.example;\n'),
  );
  await expect(file.getByText('2 linjer må rettes. Ingenting er gjort.')).toBeVisible();
  await expect(file.getByText('Linje 2: «sjef» er ikke en rolle her.')).toBeVisible();
  await expect(file.getByText('Linje 3: Linjen har et fødselsnummer i seg.')).toBeVisible();

  // Written by an old Excel: Latin 1, semicolons, and a name that is only for the greeting.
  const mended =
    'navn;e-post;rolle;team\r\nBjørn Sæther;bjorn@filnes.example;veileder;Ungdom\r\nX;astrid@filnes.example;;Økonomi\r\n';
  await choose('ansatte.csv', Buffer.from(mended, 'latin1'));
  await expect(file.getByRole('row', { name: 'bjorn@filnes.example' })).toContainText('Inviteres');
  await expect(file.getByRole('row', { name: 'astrid@filnes.example' })).toContainText('Oppdateres');
  await file.getByRole('button', { name: 'Inviter 1 og oppdater 1' }).click();
  await expect(file.getByText('Ferdig: 1 invitert, 1 oppdatert, 0 uendret.')).toBeVisible();
  await expect(row(page, 'Astrid Ås')).toContainText('Økonomi');
  await expect(page.getByText('bjorn@filnes.example').first()).toBeVisible();

  const download = page.waitForEvent('download');
  await file.getByRole('link', { name: 'Last ned en mal (CSV)' }).click();
  expect((await download).suggestedFilename()).toBe('barneblikk-ansatte.csv');
});

test('a second leader, an ended membership, and the office handed over', async ({ page, browser }) => {
  await newOffice('Nav Skiftet', [
    { name: 'Siri Leder', email: 'siri@skiftet.example', role: 'leader' },
    { name: 'Ane Andre', email: 'ane@skiftet.example', role: 'advisor' },
    { name: 'Per Ferdig', email: 'per@skiftet.example', role: 'advisor' },
  ]);
  await open(page, 'siri@skiftet.example');
  await page.getByRole('button', { name: 'Endre Siri Leder' }).click();
  await expect(page.getByText('Et kontor har alltid minst én leder.')).toBeVisible();
  await page.getByRole('button', { name: 'Lukk Siri Leder' }).click();

  await page.getByRole('button', { name: 'Endre Per Ferdig' }).click();
  await page.getByRole('button', { name: 'Avslutt medlemskapet til Per Ferdig' }).click();
  await page.getByRole('button', { name: 'Nei, behold' }).click();
  await expect(page.getByRole('button', { name: 'Avslutt medlemskapet til Per Ferdig' })).toBeFocused();
  await page.getByRole('button', { name: 'Avslutt medlemskapet til Per Ferdig' }).click();
  await page.getByRole('button', { name: 'Ja, avslutt' }).click();
  await expect(page.getByText('Medlemskapet til Per Ferdig er avsluttet.')).toBeVisible();
  await expect(row(page, 'Per Ferdig')).toHaveCount(0);
  const per = await another(browser);
  await signIn(per, 'per@skiftet.example');
  await expect(per.getByText('En leder avsluttet medlemskapet ditt i Nav Skiftet')).toBeVisible();
  await per.context().close();

  await page.getByRole('button', { name: 'Endre Ane Andre' }).click();
  await page.getByLabel('Team (valgfritt)').first().fill('Familie');
  await page.getByRole('button', { name: 'Lagre teamet' }).click();
  await expect(row(page, 'Ane Andre').first()).toContainText('Familie');
  await page.getByRole('button', { name: 'Overlat kontoret til Ane Andre' }).click();
  await page.getByRole('button', { name: 'Ja, overlat kontoret' }).click();
  await expect(page.getByText('Ane Andre leder nå kontoret, og du er veileder.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Du er ikke registrert som leder for et kontor.')).toBeVisible();
});

test('who is in one office can join another', async ({ page, browser }) => {
  await newOffice('Nav Førstvik', [{ name: 'To Kontor', email: 'to@forstvik.example', role: 'advisor' }]);
  await newOffice('Nav Annenvik', [{ name: 'Anna Leder', email: 'anna@annenvik.example', role: 'leader' }]);
  await open(page, 'anna@annenvik.example');
  await page.getByRole('button', { name: 'Lag en kode' }).click();
  const code = await page.locator('.code').innerText();
  const two = await another(browser);
  await signIn(two, 'to@forstvik.example');
  await two.getByText('Bli med i et kontor til').click();
  await two.getByLabel('Kode fra lederen din').fill(code);
  await two.getByRole('button', { name: 'Bli med i kontoret' }).click();
  await expect(two.getByRole('heading', { name: 'Dette ser lederen din' })).toHaveCount(2);
  await two.context().close();
});
