import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of the real content that a test may spoil. */
export function contentCopy(): string {
  const root = mkdtempSync(join(tmpdir(), 'barneblikk-content-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  cpSync('quizzes', join(root, 'quizzes'), { recursive: true });
  return root;
}

/** Changes one file; fails when there is nothing to change, so that a test cannot pass by spoiling nothing. */
export function spoil(root: string, file: string, from: string | RegExp, to: string): void {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, after);
}
