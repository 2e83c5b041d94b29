// npm run reset: throws the local data away.
import { become, ensureInstalled, fail } from './bootstrap.mjs';

try {
  await ensureInstalled({ dev: false });
  become(['src/embedded/reset.ts']);
} catch (error) {
  fail(error);
}
