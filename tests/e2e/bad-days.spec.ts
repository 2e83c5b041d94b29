import { answerRightly } from './exam-key.ts';
import { email, expect, fillSignIn, signIn, test } from './people.ts';

const lesson = '/moduler/barneperspektivet/alles-ansvar/';
const exam = '/moduler/barneperspektivet/prove/';
/** The browser itself writes these to the console when a request is refused or fails, as these tests intend. */
const refusals = /Failed to load resource|net::ERR_/;

test.describe('refusals and dead networks', () => {
  test.use({ allowed: refusals });

  test('a wrong password is told plainly, and what was typed stays', async ({ page }) => {
    await page.goto('/logg-inn/');
    await fillSignIn(page, email.otherAdvisor, 'helt-feil-passord');
    await expect(page.getByText('E-post eller passord er feil.')).toBeVisible();
    await expect(page.getByLabel('E-post', { exact: true }).first()).toHaveValue(email.otherAdvisor);
  });

  test('an empty form says what is missing', async ({ page }) => {
    await page.goto('/logg-inn/');
    await page.getByRole('button', { name: 'Logg inn' }).click();
    await expect(page.getByText('Skriv e-postadressen din')).toBeVisible();
    await expect(page.getByText('Skriv passordet.')).toBeVisible();
  });

  test('a form sent before the page is awake does not put the password in the address', async ({ page }) => {
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto('/logg-inn/');
    await page.locator('#email').fill(email.otherAdvisor);
    await page.locator('#password').fill('hemmelig');
    await page.locator('#password').press('Enter');
    await page.waitForTimeout(300);
    expect(page.url()).not.toContain('hemmelig');
  });

  test('an expired or forged link says so and offers a new one, and its tokens leave the address', async ({
    page,
  }) => {
    await page.goto('/logg-inn/bekreft/#error=access_denied&error_code=otp_expired');
    await expect(page.getByText('Lenken er brukt eller for gammel.')).toBeVisible();
    await page.goto('/logg-inn/#');
    await page.goto('/logg-inn/bekreft/#access_token=tull&refresh_token=tull');
    await expect(page.getByRole('link', { name: 'Be om ny lenke' })).toBeVisible();
    expect(page.url()).not.toContain('access_token');
  });

  test('the network goes in the middle of a lesson: nothing is lost, and it is sent when the network is back', async ({
    page,
    context,
  }) => {
    await signIn(page, 'piotr@fjordvik.example');
    await page.goto('/moduler/barneperspektivet/tre-inngangssporsmal/');
    // In the middle of a lesson, not while the page itself is still being fetched.
    await expect(page.getByRole('button', { name: 'Ferdig med leksjonen' })).toBeEnabled();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Ferdig med leksjonen' }).click();
    await expect(page.getByText('Sendes når du har nett.')).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText('Lagret.', { exact: true })).toBeVisible();
  });

  test('a session that ends in the middle of an exam keeps the answers; signed in again one hands in', async ({
    page,
  }) => {
    await signIn(page, 'ingrid@fjordvik.example');
    await page.goto(exam);
    await page.getByRole('button', { name: 'Start prøven' }).click();
    for (let item = 1; item <= 9; item++) {
      await answerRightly(page);
      await page.getByRole('button', { name: 'Neste', exact: true }).click();
    }
    await answerRightly(page);
    // The session is withdrawn behind the page's back, as when it has expired or was ended elsewhere.
    await page.evaluate(() => localStorage.removeItem('barneblikk-auth'));
    await page.getByRole('button', { name: 'Se over svarene' }).click();
    await page.getByRole('button', { name: 'Lever prøven' }).click();
    await expect(page.getByText('Du er logget ut. Svarene er lagret på denne enheten.')).toBeVisible();

    await page.getByRole('alert').getByRole('link', { name: 'Logg inn' }).click();
    await fillSignIn(page, 'ingrid@fjordvik.example');
    await page.waitForURL(`**${exam}`);
    await page.getByRole('button', { name: 'Start prøven' }).click();
    await expect(page.getByText('Du har svart på 10 av 10.')).toBeVisible();
    await page.getByRole('button', { name: 'Lever prøven' }).click();
    await expect(page.getByRole('heading', { name: 'Du har bestått' })).toBeVisible();
  });
});

test('an answer, a note and a tick survive a closed tab, without an account', async ({ page, context }) => {
  await page.goto(lesson);
  const option = page
    .locator('fieldset.question')
    .first()
    .getByRole('radio')
    .or(page.locator('fieldset.question').first().getByRole('checkbox'))
    .first();
  await option.check();
  await page.getByRole('button', { name: 'Sjekk svaret' }).first().click();
  await page.getByRole('button', { name: 'Ferdig med leksjonen' }).click();
  await expect(page.getByText('Leksjonen er lest.')).toBeVisible();
  await page.close();

  const again = await context.newPage();
  await again.goto(lesson);
  await expect(again.getByText('Leksjonen er lest.')).toBeVisible();
  const stored = again
    .locator('fieldset.question')
    .first()
    .getByRole('radio')
    .or(again.locator('fieldset.question').first().getByRole('checkbox'))
    .first();
  await stored.scrollIntoViewIfNeeded();
  await expect(stored).toBeChecked();
});

test('a note and an answer from before signing in are there afterwards', async ({ page }) => {
  await page.goto('/moduler/barneperspektivet/hva-tilsynet-fant/');
  const note = page.locator('textarea');
  await note.scrollIntoViewIfNeeded();
  await note.fill('Vi glemmer å spørre om hvert barn.');
  await expect(page.getByText('Lagret på denne enheten.').first()).toBeVisible();
  const option = page.locator('fieldset.question').first().getByRole('radio').first();
  await option.check();
  await page.getByRole('button', { name: 'Sjekk svaret' }).first().click();
  await expect(page.getByText(/^Riktig\.$|Ikke riktig ennå/).first()).toBeVisible();

  await signIn(page, 'amina@fjordvik.example');
  await page.goto('/moduler/barneperspektivet/hva-tilsynet-fant/');
  await note.scrollIntoViewIfNeeded();
  await expect(note).toHaveValue('Vi glemmer å spørre om hvert barn.');
  await expect(option).toBeChecked();
});

test('two tabs know the same', async ({ page, context }) => {
  await page.goto('/moduler/barneperspektivet/');
  await expect(page.getByText('0 av 5 leksjoner.')).toBeVisible();
  const other = await context.newPage();
  await other.goto(lesson);
  await other.getByRole('button', { name: 'Ferdig med leksjonen' }).click();
  await expect(page.getByText('1 av 5 leksjoner.')).toBeVisible();
});

test('the same exam handed in twice gives one result', async ({ page }) => {
  await signIn(page, 'jonas@fjordvik.example');
  await page.goto(exam);
  await page.getByRole('button', { name: 'Start prøven' }).click();
  for (let item = 1; item <= 10; item++)
    await page.getByRole('button', { name: item < 10 ? 'Neste' : 'Se over svarene', exact: true }).click();
  await expect(page.getByText('Spørsmål uten svar teller som feil.')).toBeVisible();
  const answers: unknown[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/submit_exam')) answers.push(response.json());
  });
  // Sent again as an impatient browser would: the same body a second time.
  await page.route('**/rpc/submit_exam', async (route) => {
    await page.request.fetch(route.request());
    await route.continue();
  });
  await page.getByRole('button', { name: 'Lever prøven' }).click();
  await expect(page.getByRole('heading', { name: 'Ikke bestått denne gangen' })).toBeVisible();
  await expect(page.getByText('0 av 10 poeng.')).toBeVisible();
});

test('a link in an e-mail signs in', async ({ page }) => {
  await page.goto('/logg-inn/');
  await page.locator('#link-email').fill('solveig@fjordvik.example');
  await page.getByRole('button', { name: 'Send meg en lenke' }).click();
  await expect(page.getByLabel('Kode fra e-posten')).toBeVisible();
  await page.goto('/demo/postkasse/');
  await page.getByRole('link', { name: 'Åpne lenken' }).first().click();
  await page.waitForURL('**/min-side/');
  await expect(page.getByText('Du er logget inn som Solveig')).toBeVisible();
});

test('signing out takes what is stored from the device', async ({ page }) => {
  await signIn(page, 'tormod@fjordvik.example');
  const first = page.getByRole('link', { name: /^Barneperspektivet i Nav/ }).first();
  await expect(first).toContainText('Fullført');
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await expect(page.getByText('Du er ikke logget inn.')).toBeVisible();
  await expect(first).toContainText('Ikke begynt');
});
