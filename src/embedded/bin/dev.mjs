// npm run dev: the site with hot reload, in front of the same backend (src/embedded/astro-dev.ts).
import { become, ensureInstalled, fail } from './bootstrap.mjs';

try {
  await ensureInstalled({ dev: true });
  // --ignore-lock: Astro otherwise goes to the background where it believes a tool has started it.
  become(['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock', ...process.argv.slice(2)]);
} catch (error) {
  fail(error);
}
