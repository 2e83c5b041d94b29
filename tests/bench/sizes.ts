import { weigh } from './page-weight.ts';

// Prints what each kind of page weighs. The budgets themselves are held by tests/unit/site/sizes.test.ts.
const kinds = {
  front: '/',
  'module list': '/moduler/',
  module: '/moduler/barneperspektivet/',
  lesson: '/moduler/barneperspektivet/tre-perspektiver/',
  exam: '/moduler/barneperspektivet/prove/',
  'my page': '/min-side/',
  'keep it warm': '/hold-det-varmt/',
  leader: '/leder/',
  'sign-in': '/logg-inn/',
  search: '/sok/',
};
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

console.log('page kind: HTML, CSS, JS at load, JS with everything used (gzip)');
for (const [kind, path] of Object.entries(kinds)) {
  const { html, css, jsAtLoad, jsUsed } = weigh(path);
  console.log(`${kind.padEnd(12)} ${[html, css, jsAtLoad, jsUsed].map((n) => kB(n).padStart(9)).join(' ')}`);
}
