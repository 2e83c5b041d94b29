import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { email, expect, signIn, test } from './people.ts';

/** Every page of the built site, in both languages, as the folder says: a new page is tested without being listed. */
const paths = readdirSync(join(process.cwd(), 'dist'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
  .sort();

const views = [
  { name: '360 px, light', viewport: { width: 360, height: 740 }, colorScheme: 'light' as const },
  { name: '1280 px, dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' as const },
];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test('there are pages in both languages', () => {
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path) => path.startsWith('/nn/')).length).toBeGreaterThan(15);
});

for (const view of views) {
  test.describe(view.name, () => {
    test.use({ viewport: view.viewport, colorScheme: view.colorScheme });
    for (const path of paths) {
      test(`${path} has no accessibility violation and does not scroll sideways`, async ({ page }) => {
        await page.goto(path);
        await wake(page);
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`),
        ).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
      });
    }

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
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
        expect(
          violations.map(
            ({ id, nodes }) => `${path} ${id}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`,
          ),
        ).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
      }
    });
  });
}

test('nothing scrolls sideways at 320 px, which is 1280 px at 400 % zoom', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const wide: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(path);
  }
  expect(wide).toEqual([]);
});

test('every link within the site leads somewhere', async ({ page, request }) => {
  const links = new Set<string>();
  for (const path of paths) {
    await page.goto(path);
    for (const href of await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname)))
      links.add(href);
  }
  for (const link of links) expect((await request.get(link)).status(), link).toBe(200);
});

test('every citation leads to an entry in the list of sources on its page', async ({ page }) => {
  for (const path of paths.filter((p) => /moduler\/[^/]+\/[^/]+\/$/.test(p) && !p.includes('prove'))) {
    await page.goto(path);
    const missing = await page
      .locator('a.cite')
      .evaluateAll((all) =>
        all.map((a) => (a as HTMLAnchorElement).hash.slice(1)).filter((id) => !document.getElementById(id)),
      );
    expect(missing, path).toEqual([]);
  }
});

/** Islands below the fold wake when they are seen. */
async function wake(page: import('@playwright/test').Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForTimeout(150);
  await page.evaluate(() => window.scrollTo(0, 0));
}
