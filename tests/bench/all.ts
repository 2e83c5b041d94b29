import { spawnSync } from 'node:child_process';

// `npm run bench`: every measurement, one after another, so that none disturbs the next. Figures only, never a verdict.
for (const name of ['sizes', 'cold-start', 'office-overview', 'exam-load', 'kill9', 'memory', 'search']) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, [`tests/bench/${name}.ts`], { stdio: 'inherit' });
  if (status !== 0) console.log(`${name} ended with ${status}`);
}
