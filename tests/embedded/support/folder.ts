import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A folder of a test's own, which Postgres' user may pass through when the tests run as root. */
export function ownFolder(): { dir: string; remove: () => void } {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'barneblikk-test-'));
  fs.chmodSync(dir, 0o711);
  return { dir, remove: () => fs.rmSync(dir, { recursive: true, force: true }) };
}

/** The project's folder. */
export const root = path.resolve(import.meta.dirname, '../../..');

/** Migrations of the shims' tests. */
export const fixtureMigrations = path.join(import.meta.dirname, 'fixture');

/** A throwaway database needs no safety on disk. */
export const fast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
