#!/usr/bin/env node
// `npm test`: installs what is missing, then runs every layer. Plain JavaScript, since it starts on Node 20.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, node24 } from '../src/embedded/bin/bootstrap.mjs';

const root = new URL('..', import.meta.url).pathname;
const reports = mkdtempSync(join(tmpdir(), 'barneblikk-tests-'));
const totals = { passed: 0, failed: 0, skipped: 0 };
const started = Date.now();

process.chdir(root);
await ensureInstalled({ dev: true });
process.env.PATH = `${join(root, 'node_modules/.bin')}:${join(node24(), '..')}:${process.env.PATH}`;
process.env.ASTRO_TELEMETRY_DISABLED = '1';

// Two cores: what mostly waits runs beside what mostly works. What each says is printed when it has ended.
await together(
  () => step('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--diagnostic-level=warn']),
  // In this order: the check of pages writes the types of content, which the compiler reads.
  async () => {
    await step('types of pages', ['node_modules/astro/bin/astro.mjs', 'check', '--minimumSeverity', 'error']);
    await step('types', ['node_modules/@typescript/native/bin/tsc', '--noEmit']);
  },
);
await step('build', undefined, () => ensureBuilt());
await together(
  () => vitest('embedded'),
  async () => {
    for (const project of ['unit', 'db']) await vitest(project);
  },
);
await playwright();

rmSync(reports, { recursive: true, force: true });
console.log(`\n${Math.round((Date.now() - started) / 1000)} s in all`);
console.log(
  `${totals.passed} passed, ${totals.failed} failed${totals.skipped ? `, ${totals.skipped} skipped` : ''}`,
);
process.exit(totals.failed === 0 ? 0 : 1);

/** A check without a count of its own counts as one. */
async function step(name, args, work = () => run(args)) {
  const ok = await timed(name, work);
  totals[ok ? 'passed' : 'failed'] += 1;
}

async function vitest(project) {
  const report = join(reports, `${project}.json`);
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    project,
    // Files of these share nothing, and mostly wait for the disk or the database: one worker would leave a core idle.
    ...(project === 'embedded' ? [] : ['--maxWorkers=2']),
  ];
  const ok = await timed(project, () =>
    run([...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]),
  );
  count(ok, report, (json) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
    skipped: json.numPendingTests + json.numTodoTests,
  }));
}

async function playwright() {
  const report = join(reports, 'e2e.json');
  const args = [
    'node_modules/@playwright/test/cli.js',
    'test',
    '-c',
    'tests/e2e/playwright.config.ts',
    '--reporter=list,json',
  ];
  const ok = await timed('e2e', () => run(args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report }, true));
  count(ok, report, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
}

/** Adds a layer's figures. A layer that ended badly without a failed test (it did not start) is one failure. */
function count(ok, report, figures) {
  try {
    const { passed, failed, skipped } = figures(JSON.parse(readFileSync(report, 'utf8')));
    totals.passed += passed;
    totals.skipped += skipped;
    totals.failed += ok ? failed : Math.max(failed, 1);
    if (passed + failed === 0) totals.failed += 1;
  } catch (error) {
    console.error(`no report from this layer: ${error.message}`);
    totals.failed += 1;
  }
}

/** Runs layers side by side. */
async function together(...layers) {
  await Promise.all(layers.map((layer) => layer()));
}

async function timed(name, work) {
  const from = Date.now();
  const ok = await Promise.resolve(work()).then(
    (result) => result !== false,
    (error) => {
      console.error(error.message);
      return false;
    },
  );
  console.log(`── ${name}: ${ok ? 'ok' : 'FAILED'} (${Math.round((Date.now() - from) / 1000)} s)`);
  return ok;
}

/**
 * Runs a program. What it says is kept until it has ended, so that two that run side by side do not talk at once;
 * one that runs alone, and long, is heard as it goes (`live`).
 */
function run(args, env = {}, live = false) {
  return new Promise((resolve) => {
    const stdio = live ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const child = spawn(node24(), args, { cwd: root, stdio, env: { ...process.env, ...env } });
    const said = [];
    child.stdout?.on('data', (part) => said.push(part));
    child.stderr?.on('data', (part) => said.push(part));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}
