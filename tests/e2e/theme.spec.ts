import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { withDatabase } from './database.ts';
import { signIn, test } from './people.ts';

// An office of its own: a leader, and six advisors of whom five have practised and answered before and after.
const leader = 'leder@temavik.example';
const advisor = 'veileder@temavik.example';
const module = 'kartlegging';
const hardest = 'ka-s-001';

test.beforeAll(async () => {
  // The server answers before the demo, whose password is borrowed, is there.
  const borrowed = () =>
    withDatabase((db) => db.query(`select from auth.users where email = 'leder@fjordvik.example'`));
  await expect.poll(async () => (await borrowed()).length, { timeout: 60_000 }).toBe(1);
  await withDatabase((db) =>
    db.transaction(`do $$
declare
  temavik uuid := gen_random_uuid();
  person  uuid;
  address text;
begin
  -- A worker that starts anew after a failure finds them there.
  if exists (select from public.offices where name = 'Nav Temavik') then return; end if;
  insert into public.offices (id, name, nav_number) values (temavik, 'Nav Temavik', '9931');
  foreach address in array array['${leader}', '${advisor}', 'a@temavik.example', 'b@temavik.example',
                                 'c@temavik.example', 'd@temavik.example', 'e@temavik.example'] loop
    person := gen_random_uuid();
    insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data,
      raw_user_meta_data, created_at, updated_at)
    select person, 'authenticated', 'authenticated', address, u.encrypted_password, now(),
      '{"provider":"email","providers":["email"]}', jsonb_build_object('display_name', 'Test ' || left(address, 1)), now(), now()
    from auth.users u where u.email = 'leder@fjordvik.example';
    insert into auth.identities (id, provider, provider_id, user_id, identity_data, created_at, updated_at)
    values (gen_random_uuid(), 'email', person::text, person,
      jsonb_build_object('sub', person::text, 'email', address, 'email_verified', true), now(), now());
    insert into public.memberships (user_id, office_id, role, from_date)
    values (person, temavik, case when address = '${leader}' then 'leader' else 'advisor' end, current_date - 9);
    if length(address) = length('a@temavik.example') then
      insert into public.practice_reviews (user_id, id, item_id, reviewed_at, event, share, version)
      values (person, gen_random_uuid(), '${hardest}', now(), 'answered', 0, 'a.b');
      insert into public.confidence_answers (user_id, statement_id, moment, module_id, value, answered_at)
      values (person, 'trygg-${module}-1', 'before', '${module}', 2, now()),
             (person, 'trygg-${module}-1', 'after', '${module}', 4, now());
    end if;
  end loop;
end $$`),
  );
});

const guide = (page: Page) => page.getByRole('region', { name: 'Kartlegge barnas situasjon' }).first();

test('a leader makes a theme meeting of what the office finds hard, and prints it with minutes', async ({
  page,
}) => {
  await signIn(page, leader);
  await page.goto(`/leder/temamote/?modul=${module}`);
  await expect(page.getByText('Spørsmålene under er de kontoret har funnet vanskeligst.')).toBeVisible();
  await expect(guide(page)).toContainText('Det finnes ingen paragraf om å kartlegge barn');
  await expect(guide(page)).toContainText('Under halvparten hadde alt riktig første gang');
  await page.getByLabel('Dato').fill('2026-12-03');
  await page.getByLabel('Klokkeslett').fill('09:00');
  await page.getByRole('textbox', { name: 'Sted' }).fill('Møterom 2');
  await expect(guide(page)).toContainText('3. desember 2026, kl. 09.00, Møterom 2');
  await expect(guide(page)).toContainText('ti minutter, 09.05–09.15');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Last ned kalenderoppføring' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('temamote-kartlegging-2026-12-03.ics');
  const calendar = readFileSync(await file.path(), 'utf8').replace(/\r\n[ \t]/g, '');
  expect(calendar).toContain('DTSTART:20261203T080000Z');
  expect(calendar).toContain('LOCATION:Møterom 2');
  expect(calendar).toContain('SUMMARY:Temamøte: Kartlegge barnas situasjon');
  await expect(page.getByText('Kalenderfilen er lastet ned.')).toBeVisible();

  await page.getByLabel('Hva snakket vi om?').fill('Hvordan vi spør om fritid.');
  await page.getByLabel('Avtale 1: Gjør hva').fill('Prøver de tre spørsmålene. 13097248022');
  await expect(page.getByText('Lagret på denne enheten.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Hva snakket vi om?')).toHaveValue('Hvordan vi spør om fritid.');
  await expect(page.getByLabel('Avtale 1: Gjør hva')).toHaveValue(/^Prøver de tre spørsmålene\. ?$/);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Temamøte' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Tøm referatet' })).toBeHidden();
  await expect(page.getByText('Hvordan vi spør om fritid.').last()).toBeVisible();
  const sheets = page.locator('.sheet');
  await expect(sheets).toHaveCount(3);
  for (const sheet of [sheets.nth(1), sheets.nth(2)])
    expect(await sheet.evaluate((s) => getComputedStyle(s).breakBefore)).toBe('page');
  await expect(sheets.nth(1)).toContainText('Referat fra temamøtet');
  await expect(sheets.nth(2)).toContainText('Plikten følger av flere regler');
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('button', { name: 'Tøm referatet' }).click();
  await expect(page.getByLabel('Hva snakket vi om?')).toHaveValue('');
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(page.getByLabel('Hva snakket vi om?')).toHaveValue('Hvordan vi spør om fritid.');
});

test('the leader sees how much surer five have become, and no more', async ({ page }) => {
  await signIn(page, leader);
  await page.goto('/leder/temamote/');
  const change = page.getByRole('region', { name: 'Hvor trygge er vi blitt?' });
  await expect(change).toContainText('I snitt 2 høyere');
  await expect(change).toContainText('Mellom 1,6 og 2,4 høyere');
  await expect(change).toContainText('5 veiledere');
});

test('without an account the guide asks the module’s own questions; a date is missing, and a file', async ({
  page,
}) => {
  await page.goto(`/leder/temamote/?modul=${module}`);
  await expect(guide(page)).toContainText('Hvilken arena i barnas liv spør vi sjeldnest om');
  await expect(page.getByText('Leder du et kontor? Logg inn')).toBeVisible();
  await page.getByRole('button', { name: 'Last ned kalenderoppføring' }).click();
  await expect(page.getByText('Velg dato og klokkeslett først.')).toBeVisible();
  await expect(page.getByLabel('Dato')).toBeFocused();
  await page.getByLabel('Vignett', { exact: true }).selectOption('Ingen har spurt om barna');
  await expect(page.getByRole('link', { name: 'Åpne vignetten for grupper' })).toHaveAttribute(
    'href',
    /\/vignetter\/ingen-har-spurt-om-barna\/gruppe\/$/,
  );
  await page.getByLabel('Modul', { exact: true }).selectOption('Samarbeid som virker');
  await expect(page.getByRole('heading', { name: 'Samarbeid som virker' }).first()).toBeVisible();
  expect(page.url()).toContain('modul=samarbeid');
});

test.describe('when the network is gone', () => {
  test.use({ allowed: /Failed to load resource|ERR_FAILED/ });
  test('the page says so, and tries again', async ({ page }) => {
    await page.route('**/temamote/loven.json', (route) => route.abort());
    await page.goto('/nn/leder/temamote/?modul=loven');
    await expect(page.getByRole('alert')).toContainText('Samtaleopplegget kunne ikkje hentast');
    await page.unroute('**/temamote/loven.json');
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await expect(page.getByRole('heading', { name: 'Kva lova krev' }).first()).toBeVisible();
  });
});

const stored = () =>
  withDatabase(async (db) => {
    const rows = await db.query<{ moment: string }>(
      `select c.moment from public.confidence_answers c join auth.users u on u.id = c.user_id
       where u.email = '${advisor}'`,
    );
    return rows.map((row) => row.moment).sort();
  });

const answer = async (page: Page, words: string) => {
  for (const scale of await page.locator('.sureness__scale').all()) await scale.getByLabel(words).check();
  await page.getByRole('button', { name: 'Lagre svarene' }).click();
};

test('an advisor says how sure they are, offline too, sees the change, and takes it back', async ({
  page,
  context,
}) => {
  await signIn(page, advisor);
  await page.goto(`/moduler/${module}/`);
  await page.getByText('Hvor trygg er du på dette?').click();
  await page.getByRole('button', { name: 'Lagre svarene' }).click();
  await expect(page.getByText('Svar på alle tre, eller hopp over.')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await answer(page, 'Lite trygg');
  await expect(page.getByText('Svarene er lagret.')).toBeFocused();
  await expect(page.getByText('Dette svarte du før du begynte.')).toBeVisible();
  expect(await stored()).toEqual([]);
  await context.setOffline(false);
  await expect.poll(stored).toEqual(['before', 'before', 'before']);

  await withDatabase((db) =>
    db.query(`insert into public.module_completions (user_id, module_id, edition, content_version)
      select u.id, m.id, m.edition, m.content_version from auth.users u, public.catalog_modules m
      where u.email = '${advisor}' and m.id = '${module}'`),
  );
  await page.goto('/min-side/');
  await expect(page.getByText('Fullført').first()).toBeVisible();
  await page.goto(`/moduler/${module}/`);
  await expect(page.getByText('Du har fullført. Svar på de samme tre')).toBeVisible();
  await page.getByText('Hvor trygg er du på dette?').click();
  await answer(page, 'Helt trygg');
  await expect(page.getByText('Du er i snitt 3 trinn tryggere enn før.')).toBeVisible();
  await expect.poll(async () => (await stored()).length).toBe(6);

  await page.getByRole('button', { name: 'Slett svarene mine' }).click();
  await expect(page.getByText('Svarene er slettet.')).toBeVisible();
  await expect.poll(stored).toEqual([]);
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(page.getByText('Du er i snitt 3 trinn tryggere enn før.')).toBeVisible();
  await expect.poll(async () => (await stored()).length).toBe(6);
});

test('whoever would rather not is not asked again by the page', async ({ page }) => {
  await page.goto(`/moduler/${module}/`);
  await page.getByText('Hvor trygg er du på dette?').click();
  await page.getByRole('button', { name: 'Hopp over' }).click();
  await expect(page.getByText('Du hoppet over. Du kan svare når du vil.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lagre svarene' })).toBeHidden();
  await page.reload();
  await expect(page.getByText('Du hoppet over. Du kan svare når du vil.')).toBeVisible();
});
