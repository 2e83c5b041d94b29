// How long the server takes to answer: the first time, after a clean stop, and after kill -9. Prints, asserts nothing.
// Run: node_modules/node/bin/node tests/bench/cold-start.ts [rounds]
import { ownFolder } from '../embedded/support/folder.ts';
import { familyOf, killHard, runProgram } from '../embedded/support/program.ts';

const rounds = Number(process.argv[2] ?? 5);
const took: Record<'first' | 'again' | 'adopting' | 'recovering', number[]> = {
  first: [],
  again: [],
  adopting: [],
  recovering: [],
};

for (let round = 0; round < rounds; round += 1) {
  const { dir, remove } = ownFolder();
  const time = async (kind: keyof typeof took) => {
    const began = performance.now();
    const program = runProgram(`${dir}/data`);
    await fetch(new URL('/config.json', await program.ready()));
    took[kind].push(performance.now() - began);
    return program;
  };
  const end = async (program: ReturnType<typeof runProgram>, how: 'term' | 'node' | 'all') => {
    const pid = program.child.pid ?? 0;
    if (how === 'term') program.child.kill('SIGTERM');
    else killHard(how === 'node' ? [pid] : familyOf(pid));
    await program.ended();
  };
  await end(await time('first'), 'term');
  await end(await time('again'), 'node');
  await end(await time('adopting'), 'all');
  // After an adoption Postgres is no child of ours: kill what is left of it by the number in its pid file.
  const orphan = runProgram(`${dir}/data`);
  await orphan.ready();
  const family = [orphan.child.pid ?? 0, ...familyOf(orphan.postgresPid())];
  killHard(family);
  await orphan.ended();
  await end(await time('recovering'), 'term');
  remove();
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
console.log(`process start to first answer, median of ${rounds}, with demo and a small catalog:`);
console.log(`  first start (initdb, migrations, seed)   ${Math.round(median(took.first))} ms`);
console.log(`  after a clean stop                       ${Math.round(median(took.again))} ms`);
console.log(`  after kill -9 of node (adopts Postgres)  ${Math.round(median(took.adopting))} ms`);
console.log(`  after kill -9 of everything (recovers)   ${Math.round(median(took.recovering))} ms`);
