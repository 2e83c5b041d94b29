import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, signIn, test } from './people.ts';
import { ageRounds, answerByApi, newOffice } from './survey-people.ts';

// «Kontorets selvvurdering», from opening a round to reading it, in an office of its own.
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const noFaults = async (page: Page) =>
  expect((await new AxeBuilder({ page }).withTags(tags).analyze()).violations).toEqual([]);

const answerTo = (page: Page, question: string | RegExp, answer: string) =>
  page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();
const howGood = /^Hvor godt er kontoret/;

// The round that is closed under an open form answers 409, which the console tells too.
test.use({ allowed: /Failed to load resource|net::ERR_/ });

test('a leader opens a round, six answer, and nobody sees anything before it is closed', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const office = await newOffice(7);
  const [first = '', second = '', ...rest] = office.advisors;

  await signIn(page, office.leader);
  await page.goto('/leder/selvvurdering/');
  await page.getByRole('button', { name: 'Åpne runden' }).click();
  await expect(page.getByRole('heading', { name: 'Runden er åpen' })).toBeFocused();
  await expect(page.getByText('Færre enn 5 av 7 veiledere har svart.')).toBeVisible();
  const link = await page.getByLabel('Del lenken med kontoret').inputValue();
  const survey = new URL(link).searchParams.get('runde') ?? '';

  // One answers in the browser: stops in the middle, comes back, loses the network, and sends once.
  const context = await browser.newContext();
  const advisor = await context.newPage();
  const sent: Record<string, string>[] = [];
  advisor.on('request', (request) => {
    if (request.url().includes('cast_ballot')) sent.push(request.headers());
  });
  await signIn(advisor, first);
  await expect(advisor.getByText('Kontoret ditt har åpnet en selvvurdering.')).toBeVisible();
  await advisor.getByRole('link', { name: 'Svar: 6 minutter' }).click();
  await expect(advisor.getByRole('heading', { name: 'Slik er svaret ditt anonymt' })).toBeVisible();
  await noFaults(advisor);
  await advisor.getByRole('button', { name: 'Begynn' }).click();
  await answerTo(advisor, 'Hva er rollen din?', 'Veileder');
  await answerTo(advisor, howGood, '4');
  await advisor.reload();
  await expect(advisor.getByRole('group', { name: howGood }).getByLabel('4', { exact: true })).toBeChecked();
  for (const measure of [
    'Særlig kompetanseutvikling',
    'Felles kartleggingsskjemaer',
    'Tilsyn fra Statsforvalter',
    /^Særlige tiltak/,
  ])
    await advisor
      .getByRole('group', { name: /^Marker de tre/ })
      .getByLabel(measure)
      .check();
  await advisor.getByRole('button', { name: 'Send svarene' }).click();
  await expect(advisor.getByRole('alert').filter({ hasText: 'Velg 3.' })).toBeVisible();
  await advisor
    .getByRole('group', { name: /^Marker de tre/ })
    .getByLabel(/^Særlige tiltak/)
    .uncheck();
  await noFaults(advisor);
  await context.setOffline(true);
  await advisor.getByRole('button', { name: 'Send svarene' }).click();
  await expect(advisor.getByText('Svarene ble ikke sendt.')).toBeVisible();
  await context.setOffline(false);
  await advisor.getByRole('button', { name: 'Send svarene' }).click();
  await expect(advisor.getByRole('heading', { name: 'Takk for svarene' })).toBeFocused();
  expect(sent.at(-1)).not.toHaveProperty('authorization');
  expect(sent.at(-1)).not.toHaveProperty('cookie');
  const kept = await advisor.evaluate(
    (id) => Object.entries(localStorage).find(([key]) => key.endsWith(id))?.[1],
    survey,
  );
  expect(JSON.parse(kept ?? '{}')).toEqual({ secret: '', line: null, answers: {}, sent: true });
  await advisor.goto(link);
  await expect(advisor.getByRole('heading', { name: 'Takk for svarene' })).toBeVisible();
  await advisor.goto('/min-side/');
  await expect(advisor.getByRole('heading', { name: 'Modulene dine' })).toBeVisible();
  await expect(advisor.getByText('Kontoret ditt har åpnet en selvvurdering.')).toHaveCount(0);

  // Another device of hers has no ballot to give.
  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, first);
  await elsewhere.goto(link);
  await elsewhere.getByRole('button', { name: 'Begynn' }).click();
  await expect(elsewhere.getByText('Hver ansatt kan svare én gang.')).toBeVisible();
  await elsewhere.context().close();

  const ballots = rest.map((address, i) => ({
    address,
    answers: {
      'q07-hvor-godt': i < 2 ? '4' : '2',
      'q12-sak-til-sak': i < 3 ? '5' : '3',
      'q13a-barnevern': '5',
      'q15-tre-tiltak': ['kompetanse', i < 3 ? 'barneansvarlig' : 'kultur', 'rundskriv'],
    },
  }));
  for (const { address, answers } of ballots.slice(0, 5))
    await answerByApi(page, address, survey, { role: 'advisor', line: 'municipal', answers });

  // Before closing: five at a time, no result, and too early to close.
  await page.reload();
  await expect(page.getByText('Minst 5 av 7 veiledere har svart.')).toBeVisible();
  await expect(page.getByText('Ingen runde er stengt ennå.')).toBeVisible();
  await expect(page.getByText(/av 6/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Steng runden nå' }).click();
  await page.getByRole('button', { name: 'Ja, steng runden' }).click();
  await expect(page.getByText('Runden må være åpen i minst tre dager')).toBeVisible();

  // A colleague has begun when the round is closed: told so, and nothing is sent.
  const late = await (await browser.newContext()).newPage();
  await signIn(late, second);
  await late.goto(link);
  await late.getByRole('button', { name: 'Begynn' }).click();
  await answerTo(late, 'Hva er rollen din?', 'Veileder');
  await answerTo(late, howGood, '1 Svært dårlig');

  await ageRounds(office.id, 3);
  await page.reload();
  await page.getByRole('button', { name: 'Steng runden nå' }).click();
  await page.getByRole('button', { name: 'Ja, steng runden' }).click();
  await expect(page.getByRole('heading', { name: /^Resultat, stengt/ })).toBeVisible();
  await expect(page.getByText('6 veiledere svarte. 7 var invitert.')).toBeVisible();
  const measures = page.getByRole('region', { name: 'Veiledernes tre tiltak og ledernes fem' });
  await expect(measures.getByText('Særlig kompetanseutvikling: Minst 5 av 6.')).toBeVisible();
  await expect(measures.getByText('Ledernes svar vises ikke for ett kontor')).toBeVisible();
  const good = page.getByRole('listitem').filter({ hasText: howGood });
  await expect(good).toContainText('3 av 6 svarte 4 eller 5.');
  await expect(good).toContainText('Usikkert: mellom 1 og 9 av 10.');
  await expect(good).toContainText('2022: 58 prosent. Vi kan ikke si at dere er ulike 2022.');
  await expect(page.getByText('2022, tidligere HOLF-kontor, 35 % svarte').first()).toBeVisible();
  await noFaults(page);

  await late.getByRole('button', { name: 'Send svarene' }).click();
  await expect(late.getByText('Runden er stengt. Svarene dine ble ikke sendt.')).toBeVisible();
  await late.context().close();
  await context.close();

  await page.getByRole('button', { name: 'Åpne runden' }).click();
  await expect(page.getByText('Vent til det er gått 30 dager')).toBeVisible();
});

test('an advisor is not let in, and an office of four is told why it cannot ask', async ({ page }) => {
  const office = await newOffice(4);
  await signIn(page, office.advisors[0] ?? '');
  await page.goto('/leder/selvvurdering/');
  await expect(page.getByText('Du er ikke registrert som leder for et kontor.')).toBeVisible();
  await page.goto('/selvvurdering/');
  await expect(page.getByText('Kontoret ditt har ingen åpen selvvurdering nå.')).toBeVisible();
  await signIn(page, office.leader);
  await page.goto('/leder/selvvurdering/');
  await page.getByRole('button', { name: 'Åpne runden' }).click();
  await expect(page.getByText('Dere er færre enn fem veiledere.')).toBeVisible();
});

test('the self-check keeps who and when on the device, warns of identity numbers, and is emptied on request', async ({
  page,
}) => {
  await page.goto('/leder/egenkontroll/');
  const point = page
    .getByRole('listitem')
    .filter({ hasText: 'Vi snakker med familien om det barna trenger.' });
  await point.getByLabel('Hvor står dere?').selectOption('Delvis');
  await point.getByLabel(/^Hvem følger opp/).fill('Barneansvarlig');
  await point.getByLabel('Til når?').fill('2027-02-01');
  await point.getByLabel('Hva skal gjøres?').fill('Ny linje i samtalenotatet, 01819010001');
  await expect(point.getByText(/fødselsnummer/)).toBeVisible();
  await point.getByLabel('Hva skal gjøres?').fill('Ny linje i samtalenotatet');
  await page.reload();
  await expect(point.getByLabel(/^Hvem følger opp/)).toHaveValue('Barneansvarlig');
  await expect(point.getByLabel('Hvor står dere?')).toHaveValue('part');
  await noFaults(page);
  await page.getByRole('button', { name: 'Tøm skjemaet' }).click();
  await page.getByRole('button', { name: 'Ja, tøm skjemaet' }).click();
  await expect(point.getByLabel(/^Hvem følger opp/)).toHaveValue('');
});
