#!/usr/bin/env node
// The leader's page with 0, 1, 4, 30 and 180 advisors, 360 and 1280 px wide, light and dark, for people to look at.
// Run after a build: node tests/e2e/screenshots-leader.mjs [folder]. It starts a server of its own and stops it again.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.ts';
import { withDatabase } from './database.ts';
import { arrangeOffice, leaderOf, untilReady } from './offices.ts';

const folder = process.argv[2] ?? 'test-results/leader';
const sizes = [0, 1, 4, 30, 180];
const port = 20_000 + Math.floor(Math.random() * 20_000);
const base = `http://127.0.0.1:${port}`;
process.env.E2E_DATA = mkdtempSync(join(tmpdir(), 'barneblikk-leader-'));
mkdirSync(folder, { recursive: true });

const server = spawn(process.execPath, ['src/embedded/main.ts'], {
  env: { ...process.env, PORT: String(port), DATA_DIR: process.env.E2E_DATA },
  stdio: 'ignore',
});
try {
  await untilReady(base);
  await withDatabase(async (db) => {
    for (const size of sizes) await arrangeOffice(db, size);
  });
  const browser = await chromium.launch(await findBrowser());
  for (const size of sizes) await picturesOf(browser, size);
  await browser.close();
} finally {
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
  rmSync(process.env.E2E_DATA, { recursive: true, force: true });
}

async function picturesOf(browser, size) {
  const context = await browser.newContext({ locale: 'nb-NO', timezoneId: 'Europe/Oslo' });
  const page = await context.newPage();
  await page.goto(`${base}/logg-inn/`);
  await page.getByLabel('E-post', { exact: true }).first().fill(leaderOf(size));
  await page.getByLabel('Passord', { exact: true }).fill('Barneblikk-demo-26');
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await page.waitForURL('**/min-side/');
  for (const width of [360, 1280])
    for (const colorScheme of ['light', 'dark']) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto(`${base}/leder/`);
      await page.locator('#inviter').waitFor();
      await page.waitForTimeout(600);
      await screens(page, width, join(folder, `${size}-${width}-${colorScheme}`));
    }
  await context.close();
}

/** The page in pieces that can be looked at in full size, and no more than four of them. */
async function screens(page, width, path) {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const piece = width < 600 ? 1500 : 1400;
  for (let part = 0; part < 4 && part * piece < whole; part++)
    await page.screenshot({
      path: `${path}-${part + 1}.png`,
      fullPage: true,
      clip: { x: 0, y: part * piece, width, height: Math.min(piece, whole - part * piece) },
    });
}
