import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { examsTaken, withDatabase } from './database.ts';
import { expect, nameOf, signIn, test } from './people.ts';

// «Er spørsmålet uklart?» under the questions of a check, and what authors see of it.
const lesson = '/moduler/barneperspektivet/tre-perspektiver/';
const advisor = 'solveig@fjordvik.example';
const author = 'fagansvarlig@barneblikk.example';
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const refusals = /Failed to load resource|net::ERR_/;

async function openFlag(page: Page) {
  await page.goto(lesson);
  await page.locator('.check').first().scrollIntoViewIfNeeded();
  const flag = page.locator('details.flag').first();
  await flag.locator('summary').click();
  return flag;
}

test.describe('an advisor', () => {
  test.use({ allowed: refusals });

  test('says that a question is unclear, and the author reads it without a name', async ({
    page,
    browser,
  }) => {
    await signIn(page, advisor);
    const flag = await openFlag(page);
    const field = flag.getByLabel('Hva er uklart?');
    await field.fill('Gjelder dette 018190 10001?');
    await flag.getByRole('button', { name: 'Send til fagansvarlig' }).click();
    await expect(flag.getByText('Teksten ser ut til å ha et fødselsnummer.')).toBeVisible();
    await expect(field).toHaveValue('Gjelder dette 018190 10001?');

    await field.fill('Er Ingunn mor eller veileder?');
    await flag.getByRole('button', { name: 'Send til fagansvarlig' }).click();
    await expect(flag.getByText('Takk. Fagansvarlig ser det du skrev, ikke hvem du er.')).toBeVisible();
    expect(
      (await new AxeBuilder({ page }).include('details.flag').withTags(tags).analyze()).violations,
    ).toEqual([]);

    const reader = await (await browser.newContext()).newPage();
    await signIn(reader, author);
    await reader.getByRole('link', { name: 'Se hvordan spørsmålene virker' }).click();
    const practice = reader.getByRole('region', { name: 'Meldinger om øvingsspørsmål' });
    await expect(practice.getByText('Er Ingunn mor eller veileder?')).toBeVisible();
    await expect(practice.getByText('1 har meldt fra.')).toBeVisible();
    const said = await reader.locator('main').innerText();
    expect(said).not.toContain(nameOf(advisor));
    expect(said).not.toContain('solveig');
    await reader.context().close();
  });

  test('comes back, sees what she sent, and withdraws it', async ({ page }) => {
    await signIn(page, advisor);
    let flag = await openFlag(page);
    await flag.getByLabel('Hva er uklart?').fill('Hvem er Mattis?');
    await flag.getByRole('button', { name: 'Send til fagansvarlig' }).click();
    await expect(flag.getByText('Takk.')).toBeVisible();
    flag = await openFlag(page);
    await expect(flag.getByLabel('Hva er uklart?')).toHaveValue('Hvem er Mattis?');
    await flag.getByRole('button', { name: 'Trekk tilbake det du har sendt' }).click();
    await expect(flag.getByText('Meldingen din er trukket tilbake.')).toBeVisible();
    await flag.getByRole('button', { name: 'Trekk tilbake det du har sendt' }).click();
    await expect(flag.getByText('Du har ikke sendt noe om dette spørsmålet.')).toBeVisible();
  });

  test('has no network: the text stays, also when the page is closed, and is sent later', async ({
    page,
    context,
  }) => {
    await signIn(page, advisor);
    let flag = await openFlag(page);
    await flag.getByLabel('Hva er uklart?').fill('Skrevet på toget.');
    await context.setOffline(true);
    await flag.getByRole('button', { name: 'Send til fagansvarlig' }).click();
    await expect(flag.getByText('Vi får ikke kontakt. Teksten står her.')).toBeVisible();
    await expect(flag.getByLabel('Hva er uklart?')).toHaveValue('Skrevet på toget.');
    await context.setOffline(false);
    flag = await openFlag(page);
    await expect(flag.getByLabel('Hva er uklart?')).toHaveValue('Skrevet på toget.');
    await flag.getByRole('button', { name: 'Send til fagansvarlig' }).click();
    await expect(flag.getByText('Takk.')).toBeVisible();
  });

  test('is not an author, and has no link to the page', async ({ page }) => {
    await signIn(page, advisor);
    await expect(page.getByRole('heading', { name: 'Dette ser lederen din' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Se hvordan spørsmålene virker' })).toHaveCount(0);
    await page.goto('/fagansvarlig/');
    await expect(page.getByText('Du er ikke registrert som fagansvarlig.')).toBeVisible();
  });
});

test('a visitor is asked to sign in, and comes back to where the question was', async ({ page }) => {
  const flag = await openFlag(page);
  await expect(flag.getByText('Logg inn for å si fra om et uklart spørsmål.')).toBeVisible();
  await flag.getByRole('link', { name: 'Logg inn' }).click();
  await page.waitForURL((url) => url.searchParams.get('neste') === lesson);
  await page.goto('/fagansvarlig/');
  await expect(page.getByText('Logg inn som fagansvarlig')).toBeVisible();
});

test.describe('the author', () => {
  test.use({ allowed: refusals });

  test('is told that there are too few answers, and that nobody has flagged the exam', async ({ page }) => {
    await withDatabase((db) => db.query(`delete from auth.users where email like '%@taker.example'`));
    await signIn(page, author);
    await page.goto('/fagansvarlig/');
    await expect(page.getByRole('table', { name: 'Prøvespørsmål' })).toBeVisible();
    await expect(page.getByText('Ingen spørsmål har nok svar til tall ennå.')).toBeVisible();
    await expect(page.getByText('Ingen har meldt fra om uklare spørsmål i denne modulen.')).toBeVisible();
    await expect(page.getByRole('cell', { name: 'For få svar til tall' }).first()).toBeVisible();
  });

  test('without network is told so, and tries again', async ({ page, context }) => {
    await signIn(page, author);
    await page.goto('/fagansvarlig/');
    await page.getByRole('table', { name: 'Prøvespørsmål' }).waitFor();
    await page.route('**/rest/v1/rpc/item_quality', (route) => route.abort());
    await page.goto('/nn/fagansvarlig/');
    await expect(page.getByText('Vi får ikkje kontakt. Prøv igjen når du har nett.')).toBeVisible();
    await page.unroute('**/rest/v1/rpc/item_quality');
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await expect(page.getByRole('table', { name: 'Prøvespørsmål' })).toBeVisible();
    await context.close();
  });

  for (const [width, colorScheme] of [
    [360, 'light'],
    [1280, 'dark'],
  ] as const) {
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: 800 }, colorScheme });

      test('sees how the questions fare, and why', async ({ page }) => {
        if (width === 360) await examsTaken('barneperspektivet', 160);
        await signIn(page, author);
        await page.goto('/fagansvarlig/');
        const table = page.getByRole('table', { name: 'Prøvespørsmål' });
        const judged = table.locator('tbody', { hasText: 'For vanskelig eller uklart?' }).first();
        await expect(judged.locator('td').nth(1)).toHaveText(/^\d+ %$/);
        await judged.getByText('Se svar og meldinger').click();
        await expect(judged.getByText('Under 55 prosent riktig.')).toBeVisible();
        // A question with one right answer, of which every other person knew the answer.
        const single = table.locator('tbody', { hasText: 'Ett svar' }).filter({ hasText: '%' }).first();
        if (!(await single.getByText('riktig svar').isVisible()))
          await single.getByText('Se svar og meldinger').click();
        await expect(single.getByText('(riktig svar)')).toBeVisible();
        await expect(single.getByText(/^\d+ av \d+ \(\d+ %\)$/).first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`),
        ).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
      });
    });
  }
});

test('on paper everything is open', async ({ page }) => {
  await signIn(page, author);
  await page.goto('/fagansvarlig/');
  await page.getByRole('table', { name: 'Prøvespørsmål' }).waitFor();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('.quality details:not([open])').count()).toBe(0);
  expect(await page.locator('.quality details').count()).toBeGreaterThan(19);
});
