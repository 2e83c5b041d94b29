import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { email, expect, signIn, test } from './people.ts';

/** Every page of the built site, in both languages, as the folder says: a new page is tested without being listed. */
const paths = readdirSync(join(process.cwd(), 'dist'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
  .sort();

const phone = { name: '360 px, light', viewport: { width: 360, height: 740 }, colorScheme: 'light' as const };
const desk = { name: '1280 px, dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' as const };
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The register has hundreds of pages that differ in two dozen words: one in twenty-four is looked at, others in turn as it grows. */
const sourcePage = /^(?:\/nn)?\/kilder\/[^/]+\/$/;
const looked = paths.filter((path, place) => !sourcePage.test(path) || place % 24 === 0);

test('there are pages in both languages', () => {
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path) => path.startsWith('/nn/')).length).toBeGreaterThan(15);
});

const visits = looked.flatMap((path, place) => {
  const views =
    path.replace(/^\/nn(?=\/)/, '').split('/').length > 3 ? [place % 2 === 0 ? phone : desk] : [phone, desk];
  return views.map((view) => ({ path, view }));
});
const shares = 40;
for (let share = 0; share < shares; share++) {
  const own = visits.filter((_, place) => place % shares === share);
  if (own.length === 0) continue;
  // One browser page for a share of the visits: a new one for each takes longer than what it tests.
  test(`pages, share ${share + 1} of ${shares}: accessible, no wider than the window, and every citation leads somewhere`, async ({
    page,
  }) => {
    for (const { path, view } of own) {
      await test.step(`${path} in ${view.name}`, async () => {
        await page.setViewportSize(view.viewport);
        await page.emulateMedia({ colorScheme: view.colorScheme });
        await page.goto(path);
        await wake(page);
        await fits(page, path);
        await page.setViewportSize({ width: 320, height: 700 });
        expect.soft(await overflow(page), `${path} at 320 px, which is 1280 px at 400 % zoom`).toBe(false);
        expect.soft(await deadCitations(page), path).toEqual([]);
      });
    }
  });
}

for (const view of [phone, desk]) {
  test.describe(view.name, () => {
    test.use({ viewport: view.viewport, colorScheme: view.colorScheme });

    test('pages of signed-in people have no accessibility violation', async ({ page }) => {
      await signIn(page, email.leader);
      for (const path of [
        '/min-side/',
        '/leder/',
        '/moduler/barneperspektivet/prove/',
        '/nn/min-side/',
        '/nn/leder/',
      ]) {
        await page.goto(path);
        await wake(page);
        if (path.endsWith('prove/')) await page.getByRole('button', { name: 'Start prøven' }).click();
        if (path.endsWith('prove/')) await page.locator('fieldset.question:not(.confidence)').waitFor();
        if (path.endsWith('leder/')) await page.getByRole('table').waitFor();
        await fits(page, path);
      }
    });
  });
}

test('every link within the site leads somewhere', async ({ request }) => {
  const links = new Set<string>();
  for (const file of paths.map((path) => (path.endsWith('/') ? `${path}index.html` : path)))
    for (const [, href = ''] of readFileSync(join(process.cwd(), 'dist', file), 'utf8').matchAll(
      /<a\b[^>]*\bhref="(\/[^"#?]*)/g,
    ))
      links.add(href);
  expect(links.size).toBeGreaterThan(30);
  for (const link of links) expect.soft((await request.get(link)).status(), link).toBe(200);
});

/** No violation that axe knows of, and nothing to scroll sideways for. */
async function fits(page: Page, path: string): Promise<void> {
  // Our pages have no frames: the mode that leaves them out and only what is wrong is asked for: a third of the time, and there are hundreds of pages.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .analyze();
  const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`);
  expect.soft(said, path).toEqual([]);
  expect.soft(await overflow(page), path).toBe(false);
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

const deadCitations = (page: Page) =>
  page
    .locator('a.cite')
    .evaluateAll((all) =>
      all.map((a) => (a as HTMLAnchorElement).hash.slice(1)).filter((id) => !document.getElementById(id)),
    );

/** Islands below the fold wake when they are seen. */
async function wake(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForTimeout(100);
  await page.evaluate(() => window.scrollTo(0, 0));
}
