// Kill -9 while people write, twenty times: node alone and everything by turns. Counts acknowledged writes lost.
// Run: node_modules/node/bin/node tests/bench/kill9.ts [rounds]
import { setTimeout as sleep } from 'node:timers/promises';
import { ownFolder } from '../embedded/support/folder.ts';
import { familyOf, killHard, runProgram } from '../embedded/support/program.ts';
import { lostWrites, startWriters } from '../embedded/support/writers.ts';

const rounds = Number(process.argv[2] ?? 20);
const { dir, remove } = ownFolder();
const dataDir = `${dir}/data`;
const restarts: number[] = [];
let acknowledged = 0;
let lost = 0;

for (let round = 1; round <= rounds; round += 1) {
  const program = runProgram(dataDir);
  const url = await program.ready();
  const writers = await startWriters(url, dataDir);
  await sleep(300 + Math.random() * 1200);
  const everything = round % 2 === 0;
  const postgres = everything ? familyOf(program.postgresPid()) : [];
  killHard([program.child.pid ?? 0, ...postgres]);
  await Promise.all([program.ended(), ...writers.map(({ finished }) => finished)]);

  const began = performance.now();
  const again = runProgram(dataDir);
  const reports = await lostWrites(writers, await again.ready(), dataDir);
  restarts.push(performance.now() - began);
  again.child.kill('SIGTERM');
  await again.ended();

  const here = writers.reduce((sum, writer) => sum + writer.acknowledged, 0);
  acknowledged += here;
  lost += reports.length;
  const what = everything ? 'node and Postgres' : 'node alone';
  console.log(
    `round ${String(round).padStart(2)}  ${what.padEnd(18)} ${here} acknowledged, ${reports.length} lost`,
  );
  for (const report of reports) console.log(`          ${report}`);
}

remove();
const slowest = Math.round(Math.max(...restarts));
console.log(
  `${rounds} kills, ${acknowledged} writes acknowledged, ${lost} lost; slowest restart to a checked answer ${slowest} ms`,
);
if (lost > 0) process.exitCode = 1;
