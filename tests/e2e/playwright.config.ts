import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser.ts';

// The configuration is read again in every worker: what it makes up the first time is handed on in the environment.
process.env['E2E_DATA'] ??= mkdtempSync(join(tmpdir(), 'barneblikk-e2e-'));
process.env['E2E_PORT'] ??= String(20_000 + Math.floor(Math.random() * 20_000));
const given = process.env['E2E_URL'];
const baseURL = given ?? `http://127.0.0.1:${process.env['E2E_PORT']}`;
const { executablePath, args } = await findBrowser();

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // Two cores, one server. Each file of `people` has demo people of its own, so files may run side by side.
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    // Without a locale that knows æ, ø and å, the browser calls every file with them «download».
    launchOptions: { executablePath, args, env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } },
    // Recording every test costs a third of the time: TRACE=1 when one has to be understood.
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
  },
  projects: [
    { name: 'people', testMatch: '**/*.spec.ts', testIgnore: '**/pages.spec.ts' },
    // Afterwards, so that what people wait for is not slowed by a hundred accessibility checks.
    {
      name: 'pages',
      testMatch: '**/pages.spec.ts',
      dependencies: ['people'],
      fullyParallel: true,
      // A hundred new visitors a minute need not each fetch what a worker keeps; warm.spec.ts tests the worker.
      use: { serviceWorkers: 'block' },
    },
  ],
  ...(given
    ? {}
    : {
        webServer: {
          command: 'node src/embedded/main.ts',
          cwd: '../..',
          url: `${baseURL}/healthz`,
          timeout: 120_000,
          gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
          env: { PORT: process.env['E2E_PORT'] ?? '', DATA_DIR: process.env['E2E_DATA'] ?? '' },
        },
      }),
});
