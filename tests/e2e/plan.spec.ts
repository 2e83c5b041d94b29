import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { formatDate } from '../../src/domain/language.ts';
import { addDays, dateIn } from '../../src/domain/plan/dates.ts';
import { withDatabase } from './database.ts';
import { newOffice } from './new-office.ts';
import { expect, signIn, test } from './people.ts';

// The plan, as a leader makes it and an advisor meets it. An office of its own: other tests change the demo's.
const leader = 'pia@planvik.example';
const advisor = 'per@planvik.example';
const colleague = 'pål@planvik.example'.replace('å', 'a');
test.beforeAll(() =>
  newOffice('Nav Planvik', [
    { email: leader, name: 'Pia Leder', role: 'leader' },
    { email: advisor, name: 'Per Veileder', role: 'advisor', line: 'municipal' },
    { email: colleague, name: 'Pål Kollega', role: 'advisor', line: 'state' },
  ]),
);

const today = dateIn(new Date());
const due = addDays(today, 20);
const mapping = 'Kartlegge barnas situasjon';

/** `npm run remind` on a day, beside the server under test. */
async function remind(day: string): Promise<string> {
  const program = resolve(import.meta.dirname, '../../src/embedded/bin/remind.ts');
  const env = { ...process.env, DATA_DIR: process.env['E2E_DATA'] ?? '' };
  const { stdout } = await promisify(execFile)(process.execPath, [program, '--today', day], { env });
  return stdout;
}

test('module 5 with a date to everybody: the advisor sees it, is reminded once, and says no to more', async ({
  page,
  browser,
}) => {
  await signIn(page, leader);
  await page.goto('/leder/');
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await expect(page.getByText('Kontoret har ingen oppgaver med frist ennå.')).toBeVisible();
  const form = page.getByRole('form', { name: 'Gi en oppgave med frist' });
  await form.getByLabel('Hva').selectOption({ label: mapping });
  await expect(form.getByText('Gjelder 3 personer nå.')).toBeVisible();
  await form.getByLabel('Frist').fill(due);
  await expect(form.getByText(/^Påminnelser på e-post: /)).toContainText(formatDate(addDays(due, -14), 'nb'));
  await form.getByLabel('Beskjed').fill('Vi snakker om det på fagmøtet.');
  await form.getByRole('button', { name: 'Gi oppgaven' }).click();
  await expect(page.getByText(`Oppgaven er satt: ${mapping}.`)).toBeVisible();
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: mapping }) });
  await expect(card).toContainText('0 av 3 har fullført');
  await expect(card).toContainText('Pågår');
  await card.getByText('3 har ikke fullført').click();
  await expect(card.getByRole('listitem').filter({ hasText: 'Per Veileder' })).toContainText('Ikke begynt');

  const own = await (await browser.newContext()).newPage();
  await signIn(own, advisor);
  const mine = own.getByRole('region', { name: 'Oppgaver med frist' });
  await expect(mine).toContainText(
    new RegExp(`Fristen er ${formatDate(due, 'nb')}\\. \\d leksjoner og prøven gjenstår\\.`),
  );
  await expect(mine.getByText('Satt av Pia Leder, Nav Planvik.')).toBeVisible();
  await expect(mine.getByText('Vi snakker om det på fagmøtet.')).toBeVisible();

  expect(await remind(addDays(due, -14))).toContain('The server that runs delivers them.');
  await remind(addDays(due, -14));
  await own.goto('/demo/postkasse/');
  const letters = own.getByRole('listitem').filter({ hasText: advisor }).filter({ hasText: mapping });
  await expect(letters).toHaveCount(1, { timeout: 30_000 });
  await letters.getByText('Les e-posten').click();
  await expect(letters).toContainText('Satt av Pia Leder, Nav Planvik.');
  const way = /http\S+\/min-side\/paminnelser\//.exec(await letters.innerText())?.[0];

  await own.goto(new URL(way ?? '').pathname);
  await own.getByLabel('Nei takk').check();
  await own.getByRole('button', { name: 'Lagre valget' }).click();
  await expect(own.getByText('Du får ikke påminnelser om det som er frivillig.')).toBeVisible();
  await own.reload();
  await expect(own.getByLabel('Nei takk')).toBeChecked();
  await remind(due);
  await own.goto('/demo/postkasse/');
  await expect(
    own.getByRole('listitem').filter({ hasText: colleague }).filter({ hasText: mapping }),
  ).toHaveCount(2, { timeout: 30_000 });
  await expect(letters).toHaveCount(1);

  // After the date it is said to the person first, and to the leader a week later.
  const passed = (days: number) =>
    withDatabase((db) =>
      db.query(
        `update public.assignments set due_on = $1 where office_id =
           (select id from public.offices where name = 'Nav Planvik')`,
        [addDays(today, -days)],
      ),
    );
  await passed(2);
  await own.goto('/min-side/');
  await expect(mine).toContainText(/Fristen var .* Sett av 20 minutter denne uken\?/);
  await page.reload();
  await expect(card).toContainText('Pågår');
  await expect(card).not.toContainText('Etter fristen');
  await passed(7);
  await page.reload();
  await expect(card).toContainText('Etter fristen');
  await own.context().close();
});

test.describe('what goes wrong', () => {
  test.use({ allowed: /Failed to load resource/ });
  test('what is missing is said, a dead network keeps what is written, and a change can be undone', async ({
    page,
  }) => {
    await signIn(page, leader);
    await page.goto('/leder/plan/');
    const form = page.getByRole('form', { name: 'Gi en oppgave med frist' });
    await form.getByRole('button', { name: 'Gi oppgaven' }).click();
    await expect(form.getByText('Velg hva oppgaven er.')).toBeVisible();
    await expect(form.getByLabel('Hva')).toBeFocused();
    await form.getByLabel('Hva').selectOption({ label: 'Leder' });
    await expect(form.getByText(/^Teller: Barneperspektivet i Nav, /)).toBeVisible();
    await form.getByLabel('Hvem').selectOption({ label: 'Bestemte personer' });
    await form.getByLabel('Frist').fill(addDays(today, -1));
    await form.getByRole('button', { name: 'Gi oppgaven' }).click();
    await expect(form.getByText('Velg minst én person.')).toBeVisible();
    await expect(form.getByText('Velg en dato fra og med i dag, og høyst tre år frem.')).toBeVisible();
    await form.getByLabel('Pål Kollega').check();
    await form.getByLabel('Frist').fill(addDays(today, 60));
    await form.getByLabel('Beskjed').fill('Gjelder 01819010001');
    await expect(form.getByText('Ta bort fødselsnummeret i beskjeden.')).toBeVisible();
    await form.getByLabel('Beskjed').fill('Lykke til');

    await page.route('**/rpc/set_assignments', (route) => route.abort());
    await form.getByRole('button', { name: 'Gi oppgaven' }).click();
    await expect(form.getByText(/Vi får ikke kontakt, så det ble ikke sendt/)).toBeVisible();
    await expect(form.getByLabel('Beskjed')).toHaveValue('Lykke til');
    await page.unroute('**/rpc/set_assignments');
    await form.getByRole('button', { name: 'Gi oppgaven' }).click();
    await expect(page.getByText('Oppgaven er satt: Leder.')).toBeVisible();

    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Leder' }) });
    await expect(card).toContainText('0 av 1 har fullført');
    await card.getByRole('button', { name: 'Endre frist' }).click();
    await card.getByLabel('Ny frist').fill(addDays(today, 90));
    await card.getByRole('button', { name: 'Lagre fristen' }).click();
    await expect(card).toContainText(formatDate(addDays(today, 90), 'nb'));
    await page.getByRole('button', { name: 'Angre' }).click();
    await expect(card).toContainText(formatDate(addDays(today, 60), 'nb'));
    await card.getByRole('button', { name: 'Avslutt oppgaven' }).click();
    await expect(card).toHaveCount(0);
    await page.getByRole('button', { name: 'Angre' }).click();
    await expect(card).toHaveCount(1);
  });
});

test('a year for the leaders: proposed, changed, set in one go and taken back', async ({ page }) => {
  await signIn(page, leader);
  await page.goto('/leder/plan/');
  const wheel = page.getByRole('region', { name: 'Forslag til årshjul' });
  await wheel.getByLabel('Løp').selectOption({ label: 'Leder' });
  await wheel.getByRole('button', { name: 'Lag et forslag' }).click();
  await expect(wheel.getByText('Gjelder: Ledere (1 nå).')).toBeVisible();
  await expect(wheel.getByRole('listitem')).toHaveCount(3);
  await wheel.getByLabel('Samarbeid som virker', { exact: true }).uncheck();
  const date = wheel.getByLabel('Frist for Leders ansvar');
  await date.fill(addDays(today, 100));
  await wheel.getByRole('button', { name: 'Sett 2 oppgaver' }).click();
  await expect(page.getByText('2 oppgaver er satt.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Leders ansvar' })).toBeVisible();
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(page.getByRole('heading', { name: 'Leders ansvar' })).toHaveCount(0);
});

test('an advisor is not let in', async ({ page }) => {
  await signIn(page, colleague);
  await page.goto('/leder/plan/');
  await expect(page.getByText('Denne siden er for ledere.')).toBeVisible();
});
