import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PurgeCSS } from 'purgecss';

const require = createRequire(import.meta.url);

/**
 * The parts of Aksel we use. Whole ds-css is 34 kB gzipped; a lesson page may have 15 kB of CSS in all,
 * and form.css alone brings date pickers and comboboxes, so what our markup never names is taken out.
 */
const parts = [
  ...['tokens', 'reset', 'baseline', 'print'].map((name) => `global/${name}`),
  ...['typography', 'link', 'button', 'form', 'tag', 'table', 'alert', 'readmore', 'list'].map(
    (name) => `component/${name}`,
  ),
];

const id = 'virtual:aksel.css';
const resolved = `\0${id}`;

/** Vite plugin: `import 'virtual:aksel.css'` gives the Aksel CSS that this site uses. */
export function aksel() {
  return {
    name: 'aksel-css',
    resolveId: (source) => (source === id ? resolved : undefined),
    async load(source) {
      if (source !== resolved) return undefined;
      const files = parts.map((part) => require.resolve(`@navikt/ds-css/dist/${part}.css`));
      const css = await Promise.all(files.map((file) => readFile(file, 'utf8')));
      return purge(css.join('\n'));
    },
  };
}

async function purge(css) {
  const keep = await ownTokens();
  const masked = maskStates(css);
  const [result] = await new PurgeCSS().purge({
    content: ['src/**/*.{astro,tsx,ts}'],
    css: [{ raw: masked.css + keep }],
    variables: true,
    keyframes: true,
    // Set by scripts or by the reader's system, not written in our markup.
    safelist: ['dark', 'light', 'html', 'body', 'host', ':root', ':host'],
  });
  return masked.unmask(result.css.replace(keep, ''));
}

/**
 * PurgeCSS takes out `:where(:checked, …)` and `:is(:disabled, …)`: it looks for classes in them and finds none, and a
 * ticked box would look like an empty one. Such groups go through it as a pseudo-class of one word, which it leaves.
 */
function maskStates(css) {
  const groups = [];
  const mask = (group) => `:masked-${groups.push(group) - 1}-state`;
  return {
    css: css.replace(/:(?:where|is)\((?:[^()]|\([^()]*\))*\)/g, (group) =>
      /[(,\s]:/.test(group) ? mask(group) : group,
    ),
    unmask: (text) => text.replace(/:masked-(\d+)-state/g, (_, index) => groups[Number(index)]),
  };
}

/**
 * A rule that names the tokens our own CSS uses. PurgeCSS follows a token to those it is made of only from a rule
 * it sees, not from its safelist; the rule is taken out again.
 */
async function ownTokens() {
  const files = await Promise.all(globSync('src/**/*.{css,astro}').map((file) => readFile(file, 'utf8')));
  const tokens = new Set(files.join('\n').match(/--ax-[\w-]+/g));
  return `\nhtml { content: ${[...tokens].map((token) => `var(${token})`).join(' ')}; }`;
}
