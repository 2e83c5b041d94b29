import fs from 'node:fs';
import path from 'node:path';

type Link = { readonly source: string; readonly target: string };

/**
 * The package makes its library links in an install script, which npm leaves out with `--ignore-scripts` or
 * where scripts need approval. Without them `postgres` does not start, so we make the missing ones ourselves.
 */
export function remakeLinks(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return; // the Windows package has none
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as Link[]) {
    makeLink(path.join(root, source), path.join(root, target));
  }
}

function makeLink(source: string, target: string): void {
  try {
    fs.symlinkSync(path.relative(path.dirname(target), source), target);
  } catch (error) {
    // There already, or a read-only install: whether Postgres then runs is asked of Postgres itself.
    if (!['EEXIST', 'EROFS', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
  }
}
