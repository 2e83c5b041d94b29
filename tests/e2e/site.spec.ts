import { expect, test } from './people.ts';

test('the page reads in nynorsk and goes back to the same page in bokmål', async ({ page }) => {
  await page.goto('/nn/moduler/barneperspektivet/tre-perspektiver/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn');
  await page.getByRole('link', { name: 'Bokmål' }).click();
  await page.waitForURL('**/moduler/barneperspektivet/tre-perspektiver/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb');
});

test('dark is chosen with the switch and remembered', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Mørk visning' }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveClass('dark');
});

test('search finds inflected words and paragraphs, and the address keeps the words', async ({ page }) => {
  await page.goto('/sok/');
  await page.getByLabel('Hva leter du etter?').fill('perspektivene');
  await expect(page.getByRole('link', { name: /Tre perspektiver/ })).toBeVisible();
  await page.getByLabel('Hva leter du etter?').fill('§ 104');
  await expect(page.getByRole('link', { name: /Grunnloven § 104/ }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: /Grunnloven § 104/ }).first()).toBeVisible();
  await page.getByLabel('Hva leter du etter?').fill('xyzzy');
  await expect(page.getByText('Ingen treff på «xyzzy».')).toBeVisible();
});

test('a page that does not exist says so, in both languages', async ({ page, request }) => {
  expect((await request.get('/finnes-ikke/')).status()).toBe(404);
  await page.route('**/finnes-ikke/', (route) => route.fulfill({ path: 'dist/404.html' }));
  await page.goto('/finnes-ikke/');
  await expect(page.getByRole('heading', { name: 'Siden finnes ikke' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sida finst ikkje' })).toBeVisible();
});

test('without script the lesson can be read', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/moduler/barneperspektivet/tre-perspektiver/');
  await expect(page.locator('article.prose h2').first()).toBeVisible();
  await expect(page.locator('fieldset.question').last()).toBeVisible();
  await context.close();
});

test('an advisor who is not a leader is told so on the leader page', async ({ page }) => {
  const { signIn } = await import('./people.ts');
  await signIn(page, 'solveig@fjordvik.example');
  await page.goto('/leder/');
  await expect(page.getByText('Denne siden er for ledere.')).toBeVisible();
});

test('a chosen box and a button that waits look different from the others', async ({ page }) => {
  await page.goto('/moduler/barneperspektivet/tre-perspektiver/');
  const boxes = page.locator('fieldset.question').getByRole('checkbox');
  await boxes.first().check();
  await page.mouse.move(0, 0);
  const colour = (n: number) => boxes.nth(n).evaluate((box) => getComputedStyle(box).backgroundColor);
  expect(await colour(0)).not.toBe(await colour(1));
  // The last question's «next» is disabled on a phone; Aksel dims it.
  const next = page.locator('.check__steps button').first();
  expect(await next.evaluate((button) => getComputedStyle(button).opacity)).not.toBe('1');
});

test('an advisor corrects the name that the leader sees', async ({ page }) => {
  const { signIn } = await import('./people.ts');
  await signIn(page, 'veileder@granheim.example');
  await page.getByLabel('Navnet ditt, slik lederen ser det').fill('Espen Dahl Moen');
  await page.getByLabel('Kommunal linje').check();
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(page.getByText('Lagret.', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Navnet ditt, slik lederen ser det')).toHaveValue('Espen Dahl Moen');
  await expect(page.getByLabel('Kommunal linje')).toBeChecked();
});
