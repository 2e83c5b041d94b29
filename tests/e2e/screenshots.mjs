#!/usr/bin/env node
// `npm run screenshots`: the pictures in README, made by the tests' browser from a running site.
// Start one first (npm start), then: E2E_URL=http://127.0.0.1:4321 npm run screenshots
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.ts';

const base = process.env.E2E_URL ?? 'http://127.0.0.1:4321';
const browser = await chromium.launch(await findBrowser());

await picture('front', { width: 1280, height: 800 }, 'light', (page) => page.goto(`${base}/`));
await picture('lesson-phone', { width: 360, height: 740 }, 'dark', async (page) => {
  await page.goto(`${base}/moduler/barneperspektivet/hva-tilsynet-fant/`);
  await page.getByRole('heading', { name: 'Tallene, og hva de gjelder' }).scrollIntoViewIfNeeded();
});
await picture('leader', { width: 1280, height: 900 }, 'light', async (page) => {
  await page.goto(`${base}/logg-inn/`);
  await page.getByLabel('E-post', { exact: true }).first().fill('leder@fjordvik.example');
  await page.getByLabel('Passord', { exact: true }).fill('Barneblikk-demo-26');
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await page.waitForURL('**/min-side/');
  await page.goto(`${base}/leder/`);
  await page.getByRole('table').waitFor();
});
await browser.close();

async function picture(name, viewport, colorScheme, open) {
  const page = await browser.newPage({ viewport, colorScheme, locale: 'nb-NO' });
  await open(page);
  await page.waitForTimeout(400);
  await page.screenshot({ path: `docs/images/${name}.png` });
  await page.close();
}
