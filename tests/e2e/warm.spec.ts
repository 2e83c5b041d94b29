import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { email, expect, fillSignIn, signIn, test } from './people.ts';

const path = '/hold-det-varmt/';
const amina = 'amina@fjordvik.example';
const tormod = 'tormod@fjordvik.example';
const stine = 'statsforvalter@fjordfylket.example';
const lessons = [
  'tre-perspektiver',
  'alles-ansvar',
  'hva-tilsynet-fant',
  'hva-kontorene-svarte',
  'tre-inngangssporsmal',
];
type Item = { id: string; version: string };

const heading = (page: Page) => page.locator('#warm-heading');
const items = async (page: Page): Promise<Item[]> =>
  (await (await page.request.get('/hold-det-varmt/kort.json')).json()).items;

/** The API as the signed-in person may use it. */
async function api(page: Page, method: 'get' | 'post', data?: unknown) {
  const token = await page.evaluate(
    () => JSON.parse(localStorage.getItem('barneblikk-auth') ?? '').access_token,
  );
  const { key } = await (await page.request.get('/config.json')).json();
  const headers = { apikey: key, Authorization: `Bearer ${token}` };
  const answer = await page.request[method]('/rest/v1/practice_reviews', {
    headers,
    ...(data ? { data } : {}),
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return method === 'get' ? ((await answer.json()) as { item_id: string; share: number | null }[]) : [];
}

/** A wrong answer some days ago, as another device would have sent it. */
const daysAgo = (days: number, { id, version }: Item) => ({
  id: crypto.randomUUID(),
  item_id: id,
  reviewed_at: new Date(Date.now() - days * 86_400_000).toISOString(),
  event: 'answered',
  share: 0,
  version,
});

/** Answers the question shown with whatever comes first, and checks it. */
async function answer(page: Page): Promise<void> {
  const field = page.locator('fieldset.question').first();
  await field.waitFor();
  const input = field.getByRole('radio').or(field.getByRole('checkbox')).first();
  if (await input.count()) await input.check();
  else
    await field
      .getByRole('button', { name: /^Flytt ned/ })
      .first()
      .click();
  await page.getByRole('button', { name: 'Sjekk svaret' }).click();
}

async function newPage(context: BrowserContext): Promise<Page> {
  const other = await context
    .browser()
    ?.newContext({ baseURL: new URL(context.pages()[0]?.url() ?? '').origin });
  if (!other) throw new Error('no browser');
  return other.newPage();
}

test('today’s five by keyboard; the other device knows; the leader sees nothing', async ({
  page,
  context,
}) => {
  await signIn(page, amina);
  const [first, second] = await items(page);
  if (!first || !second) throw new Error('there are no items');
  await api(page, 'post', [daysAgo(20, first), daysAgo(10, second)]);
  await page.getByRole('link', { name: 'Åpne Hold det varmt' }).press('Enter');

  for (let n = 1; n <= 5; n++) {
    await expect(heading(page)).toHaveText(`Spørsmål ${n} av 5 i dag`);
    if (n > 1) await expect(heading(page)).toBeFocused();
    await tabTo(page, 'fieldset.question:not(.confidence) :is(input, .steps__move button:enabled)');
    await page.keyboard.press('Space');
    if (n === 2) {
      await tabTo(page, '.confidence input');
      await page.keyboard.press('Space');
    }
    await tabTo(page, 'main button.aksel-button[data-variant="primary"]');
    await page.keyboard.press('Enter');
    // What was said takes the focus, so that it is read and nothing is lost.
    await expect(page.locator('.option__verdict:focus')).toHaveText(/riktig/i);
    if (n === 2) await accessible(page);
    await tabTo(page, 'main button.aksel-button[data-variant="primary"]');
    await page.keyboard.press('Enter');
  }
  await accessible(page);
  await expect(heading(page)).toHaveText('Ferdig for i dag');
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText(/^Du svarte på fem spørsmål\./)).toBeVisible();
  await expect(page.getByText('De neste spørsmålene kommer i morgen.')).toBeVisible();
  await expect.poll(async () => (await api(page, 'get')).length).toBe(7);
  expect((await api(page, 'get')).filter(({ share }) => share === null)).toEqual([]);

  await page.goto('/min-side/');
  await expect(page.getByText('Ferdig for i dag. De neste spørsmålene kommer i morgen.')).toBeVisible();

  const office = await newPage(context);
  await signIn(office, amina);
  await office.goto(path);
  await expect(heading(office)).toHaveText('Ferdig for i dag');
  await office.getByRole('button', { name: 'Ta fem til' }).click();
  await expect(heading(office)).toHaveText('Spørsmål 1 av 5');
  await office.context().close();

  const leader = await newPage(context);
  await signIn(leader, email.leader);
  expect(await api(leader, 'get')).toEqual([]);
  await leader.goto('/leder/');
  await expect(leader.getByRole('table')).toContainText('Amina Warsame');
  await expect(leader.locator('main')).not.toContainText(/varmt/i);
  await leader.context().close();
});

test.describe('dead networks', () => {
  // The browser itself writes to the console that a request has failed, as these tests intend.
  test.use({ allowed: /Failed to load resource|net::ERR_/ });

  test('without network the page opens and takes answers; they are sent when the network is back', async ({
    page,
    context,
  }) => {
    await signIn(page, tormod);
    await page.goto(path);
    await expect(heading(page)).toHaveText('Spørsmål 1 av 3 i dag');
    await controlled(page);
    await context.setOffline(true);
    await page.reload();
    await expect(heading(page)).toHaveText('Spørsmål 1 av 3 i dag');
    await answer(page);
    await page.getByRole('button', { name: 'Neste', exact: true }).click();
    await expect(heading(page)).toHaveText('Spørsmål 2 av 3 i dag');
    // Closed and opened again, still without network.
    await page.reload();
    await expect(heading(page)).toHaveText('Spørsmål 2 av 3 i dag');
    // Something else waits that the database will never take: it must not hold up the rest.
    await spoilOutbox(page);
    await context.setOffline(false);
    await expect.poll(async () => (await api(page, 'get')).length).toBe(1);

    const other = await newPage(context);
    await signIn(other, tormod);
    await other.goto(path);
    await expect(heading(other)).toHaveText('Spørsmål 2 av 3 i dag');
    await other.context().close();
  });

  test('what a guest has practised becomes theirs when they sign in; a lesson visited opens without network', async ({
    page,
    context,
  }) => {
    await page.goto(path);
    await expect(heading(page)).toHaveText('Her kommer det du har lært');
    await expect(page.getByRole('link', { name: /^Begynn med/ })).toBeVisible();
    await controlled(page);
    for (const lesson of lessons) {
      await page.goto(`/moduler/barneperspektivet/${lesson}/`);
      await page.getByRole('button', { name: 'Ferdig med leksjonen' }).click();
      await expect(page.getByText('Leksjonen er lest.')).toBeVisible();
    }
    await context.setOffline(true);
    await page.goto(`/moduler/barneperspektivet/${lessons[1]}/`);
    await expect(page.getByText('Leksjonen er lest.')).toBeVisible();
    await page.goto(`/nn${path}`);
    await expect(heading(page)).toHaveText('Spørsmål 1 av 3 i dag');
    await context.setOffline(false);

    await page.goto(path);
    await answer(page);
    await page.getByRole('button', { name: 'Neste', exact: true }).click();
    await expect(heading(page)).toHaveText('Spørsmål 2 av 3 i dag');
    await page.goto('/logg-inn/');
    await fillSignIn(page, stine);
    await page.waitForURL('**/min-side/');
    await expect.poll(async () => (await api(page, 'get')).length).toBe(1);
    await page.goto(path);
    await expect(heading(page)).toHaveText('Spørsmål 2 av 3 i dag');

    await page.goto('/min-side/');
    await page.getByRole('button', { name: 'Logg ut' }).click();
    await expect(page.getByText('Du er ikke logget inn.')).toBeVisible();
    await page.goto(path);
    await expect(heading(page)).toHaveText('Her kommer det du har lært');
  });
});

test('a changed item says why it is not asked, and is taken in again', async ({ page }) => {
  await page.goto(path);
  await expect(heading(page)).toBeVisible();
  const all = await items(page);
  await keepOnDevice(
    page,
    all.map(({ id, version }, i) => [id, i === 0 ? `0000000000.${version.split('.')[1]}` : version]),
  );
  await page.reload();
  await expect(heading(page)).toHaveText('Ferdig for i dag');
  const paused = page.getByRole('region', { name: 'Satt på vent' });
  await expect(paused.getByRole('listitem')).toHaveCount(1);
  await expect(paused.getByText('Teksten er endret.')).toBeVisible();
  await page.getByText('Legg påminnelse i kalenderen').click();
  await accessible(page);
  await paused.getByRole('button').click();
  await expect(paused.getByRole('heading')).toBeFocused();
  await expect(paused.getByText('Spørsmålet er med igjen.')).toBeVisible();
  await page.reload();
  await expect(heading(page)).toBeVisible();
  await expect(paused).toHaveCount(0);
});

test('a reminder for the calendar, made on the device', async ({ page }) => {
  await page.goto(path);
  await expect(heading(page)).toBeVisible();
  await keepOnDevice(
    page,
    (await items(page)).map(({ id, version }) => [id, version]),
  );
  await page.reload();
  await page.getByText('Legg påminnelse i kalenderen').click();
  await page.getByLabel('Klokkeslett').fill('09:15');
  await page.getByLabel('Fredag').uncheck();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Last ned påminnelsen' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('hold-det-varmt.ics');
  const file = readFileSync(await download.path(), 'utf8');
  expect(file).toContain('BYDAY=MO,TU,WE,TH\r\n');
  expect(file).toMatch(/DTSTART:\d{8}T091500\r\n/);
  expect(file.replace(/\r\n[ \t]/g, '')).toContain(`URL:${new URL(path, page.url()).href}`);
  await expect(page.getByText('Filen er lastet ned.')).toBeVisible();
});

test('a browser that stores nothing: one can practise, and is told that it is not remembered', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get: () => undefined });
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(path);
  await expect(heading(page)).toHaveText('Spørsmål 1 av 3 i dag');
  await expect(page.getByText('Nettleseren lar oss ikke lagre på denne enheten.')).toBeVisible();
  for (const button of ['Neste', 'Neste', 'Ferdig']) {
    await answer(page);
    await page.getByRole('button', { name: button, exact: true }).click();
  }
  await expect(page.getByText(/^Du svarte på tre spørsmål\./)).toBeVisible();
});

/** pages.spec.ts sees the page of a first visit; here are the states behind it. */
async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join()}`)).toEqual([]);
}

/** Tab, until what has the focus is one of these. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((s) => document.activeElement?.matches(s), selector)) return;
  }
  throw new Error(`Tab never reaches ${selector}`);
}

/** The service worker has everything and answers for this page. */
async function controlled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
}

/** A message that is refused, before the others in the outbox. */
async function spoilOutbox(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('barneblikk');
      opening.onsuccess = () => resolve(opening.result);
    });
    const tx = db.transaction('outbox', 'readwrite');
    const all = tx.objectStore('outbox').getAll();
    all.onsuccess = () => {
      const [message] = all.result;
      const id = '00000000-0000-4000-8000-000000000000';
      tx.objectStore('outbox').put({
        ...message,
        id,
        review: { ...message.review, id, version: 'ikke en versjon' },
      });
    };
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    db.close();
  });
}

/** Module 1 read and five of these answered today, straight into the device's database. */
async function keepOnDevice(page: Page, versions: readonly (readonly [string, string])[]): Promise<void> {
  await page.evaluate(
    async ({ read, versions }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('barneblikk');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const tx = db.transaction(['reads', 'reviews'], 'readwrite');
      const at = new Date().toISOString();
      for (const lessonId of read)
        tx.objectStore('reads').put({ owner: 'device', lessonId, moduleId: 'barneperspektivet', readAt: at });
      for (const [itemId, version] of versions.slice(0, 5))
        tx.objectStore('reviews').put({
          owner: 'device',
          id: crypto.randomUUID(),
          itemId,
          version,
          at,
          event: 'answered',
          share: 1,
          confidence: null,
          seconds: null,
        });
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
      db.close();
    },
    { read: lessons, versions },
  );
}
