// npm start: from a bare clone to a running site.
import { become, ensureBuilt, ensureInstalled, fail, say } from './bootstrap.mjs';

try {
  await ensureInstalled({ dev: false });
  await ensureBuilt();
  say('starting the database and the server …');
  become(['src/embedded/main.ts']);
} catch (error) {
  fail(error);
}
