import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readCourse } from '../../src/catalog/course.ts';
import { isChoice } from '../../src/domain/case/debrief.ts';
import { expertPath } from '../../src/domain/case/expert.ts';
import { sceneOf } from '../../src/domain/case/state.ts';
import { weigh } from '../bench/page-weight.ts';
import { tabTo, tabToButton } from './by-keyboard.ts';
import { expect, signIn, test } from './people.ts';

// A case played as an advisor does: by keyboard alone, left in the middle, gone on with on another device, and printed.
const advisor = 'ingrid@fjordvik.example';
const id = 'bekymring-fra-skolen';
const { cases } = readCourse(process.cwd()).course;
const found = cases.find(({ data, language }) => data.id === id && language === 'nb');
if (!found) throw new Error(`there is no case ${id}`);
const story = found.data;
const steps = expertPath(story).steps;
const path = `/vignetter/${id}/`;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Takes one step with Tab and Enter. An act leaves the focus on what came of it, a choice on the next scene's heading. */
async function step(page: Page, { scene, id: what }: (typeof steps)[number]) {
  const here = sceneOf(story, scene);
  const act = here.acts.find((other) => other.id === what);
  const choice = here.choices.find((other) => other.id === what);
  const buttons = page.getByRole('button').filter({ hasText: act?.text ?? choice?.text ?? '' });
  await tabTo(page, buttons);
  await page.keyboard.press('Enter');
  if (act) return expect(page.locator('.case__done li').filter({ hasText: act.text })).toBeFocused();
  const next = steps[steps.findIndex((one) => one.scene === scene && one.id === what) + 1];
  if (next)
    await expect(
      page.getByRole('heading', { name: sceneOf(story, next.scene).title, level: 2 }),
    ).toBeFocused();
}

test('an advisor plays by keyboard only, leaves, goes on on another device, finishes and prints', async ({
  page,
  browser,
}) => {
  await signIn(page, advisor);
  await page.goto(path);
  await tabToButton(page, 'Begynn');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: sceneOf(story, story.start).title, level: 2 }),
  ).toBeFocused();
  const half = steps.findIndex((one, place) => place >= steps.length / 2 && isChoice(story, one)) + 1;
  const saved = page.waitForResponse((response) => response.url().includes('save_case_run'));
  for (const one of steps.slice(0, half)) await step(page, one);
  await saved;
  await page.waitForLoadState('networkidle');

  const other = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await signIn(other, advisor);
  await other.goto(path);
  await expect(other.getByRole('button', { name: 'Fortsett der du slapp' })).toBeVisible();
  await tabToButton(other, 'Fortsett der du slapp');
  await other.keyboard.press('Enter');
  const there = steps[half];
  if (!there) throw new Error('the case is too short to be left in the middle');
  await expect(
    other.getByRole('heading', { name: sceneOf(story, there.scene).title, level: 2 }),
  ).toBeFocused();
  for (const one of steps.slice(half)) await step(other, one);

  await expect(other.getByText('Slik gikk det:')).toBeVisible();
  const walked = other.locator('.case__path > li');
  await expect(walked).toHaveCount(steps.filter((one) => isChoice(story, one)).length);
  await expect(
    other.getByText('Du fant alt som var å finne.').or(other.getByText('Dette fikk du ikke vite')),
  ).not.toHaveCount(0);
  const { violations } = await new AxeBuilder({ page: other }).setLegacyMode().withTags(tags).analyze();
  expect(
    violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`),
  ).toEqual([]);
  expect(await other.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
    0,
  );

  await other.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await tabToButton(other, 'Skriv ut');
  await other.keyboard.press('Enter');
  await expect(other.locator('body')).toHaveAttribute('data-printed', 'yes');
  await other.context().close();
});

test('a scene is announced once: its heading has the focus, and nothing else speaks', async ({ page }) => {
  await page.goto(path);
  await page.getByRole('button', { name: 'Begynn', exact: true }).click();
  const first = steps.find((one) => isChoice(story, one));
  const choice = sceneOf(story, story.start).choices.find((other) => other.id === first?.id);
  await page.evaluate(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const live = (target as Element).closest?.(
          '[aria-live], [role="status"], [role="alert"], [role="log"]',
        );
        if (live?.textContent) spoken.push(live.textContent);
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await page.getByRole('button', { name: choice?.text ?? '', exact: true }).click();
  await expect(page.locator('h2#scene')).toBeFocused();
  await expect(page.locator('h2#scene')).toHaveCount(1);
  expect(await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken)).toEqual([]);
  const title = await page.locator('h2#scene').innerText();
  await expect(page.getByRole('region', { name: title })).toMatchAriaSnapshot(`
    - region "${title}":
      - /children: contain
      - heading "${title}" [level=2]
  `);
});

test('without an account the case waits on the device; a choice can be undone, and tried again from the end', async ({
  page,
}) => {
  await page.goto(path);
  await page.getByRole('button', { name: 'Begynn', exact: true }).click();
  const title = page.locator('h2#scene');
  const start = await title.innerText();
  await page.locator('.case__choices button').first().click();
  await expect(title).not.toHaveText(start);
  const second = await title.innerText();
  await page.reload();
  await page.getByRole('button', { name: 'Fortsett der du slapp' }).click();
  await expect(title).toHaveText(second);
  await page.getByRole('button', { name: 'Angre siste valg' }).click();
  await expect(title).toHaveText(start);

  for (let n = 0; n < 25 && (await page.locator('.case__choices button').count()) > 0; n++) {
    const before = await title.innerText();
    await page.locator('.case__choices button').last().click();
    await expect(title).not.toHaveText(before);
  }
  await expect(page.getByText('Dette fikk du ikke vite')).toBeVisible();
  await page.getByRole('button', { name: `Prøv dette punktet igjen: ${start}` }).click();
  await expect(title).toHaveText(start);
});

test('what is written stays on the device, and an identity number is not kept', async ({ page }) => {
  const scene = story.scenes.find(({ write }) => write);
  const at = steps.findIndex((one) => one.scene === scene?.id);
  test.skip(at < 0, 'the expert passes no scene with something to write in this case');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  await page.goto(path);
  await page.getByRole('button', { name: 'Begynn', exact: true }).click();
  for (const one of steps.slice(0, at)) await step(page, one);
  const field = page.locator('.case textarea');
  await field.fill('Jeg ville begynt med å si hvorfor jeg ringer.');
  await page.getByRole('button', { name: 'Sammenlign med en erfaren kollega' }).click();
  await expect(page.getByText('Slik skrev en erfaren kollega.')).toBeVisible();
  await expect(page.getByText('Lagret på denne enheten.')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Fortsett der du slapp' }).click();
  await expect(field).toHaveValue('Jeg ville begynt med å si hvorfor jeg ringer.');
  expect(sent.join('\n')).not.toContain('hvorfor jeg ringer');
});

test('a group votes, is told when the time is up, and prints its minutes', async ({ page }) => {
  await page.clock.install();
  await page.goto(`${path}gruppe/`);
  await page.getByLabel('Hvordan forstår vi dette?').fill('Vi vet for lite om hverdagen.');
  await page.getByRole('spinbutton').first().fill('4');
  await page.getByLabel('Tid til samtale').selectOption('3');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.clock.runFor(3 * 60 * 1000 + 1000);
  await expect(page.getByText('Tiden er ute.')).toBeVisible();
  const start = await page.locator('h2#scene').innerText();
  await page
    .getByRole('button', { name: /^Gå videre med dette/ })
    .first()
    .click();
  await expect(page.locator('h2#scene')).not.toHaveText(start);
  await expect(page.getByText('4 stemmer')).toBeVisible();
  await page.getByLabel('Hva tar vi med oss, hvem gjør hva, og når?').fill('Kari ringer skolen på mandag.');
  await page.reload();
  await expect(page.getByText('Vi vet for lite om hverdagen.')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Kari ringer skolen på mandag.').last()).toBeVisible();
  await expect(page.locator('h2#scene')).toBeHidden();
});

test('the document begins each phase on a new sheet, and ends with the facilitator’s guide', async ({
  page,
}) => {
  await page.goto(`${path}utskrift/`);
  await page.emulateMedia({ media: 'print' });
  const sheets = page.locator('.paper__sheet');
  expect(await sheets.count()).toBe(story.scenes.filter(({ phase }) => phase).length + 1);
  for (const sheet of await sheets.all())
    expect(await sheet.evaluate((s) => getComputedStyle(s).breakBefore)).toBe('page');
  await expect(sheets.last()).toContainText('Til den som leder samtalen');
  for (const { title } of story.scenes)
    await expect(page.getByRole('heading', { name: title, exact: true, level: 2 })).toHaveCount(1);
});

test('a case page is light', () => {
  expect(weigh(path).jsAtLoad).toBeLessThanOrEqual(45_000);
});
