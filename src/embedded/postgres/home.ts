import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { type Account, asAccount } from './account.ts';
import { newOutsideFolder } from './outside.ts';

/** File in the data folder that tells where the cluster is, when it could not be in the folder itself. */
export const ELSEWHERE = 'elsewhere';

/** The folder the cluster lives in: `dir`, or one outside the project where the account cannot reach `dir`. */
export function homeFor(dir: string, account: Account, log: (line: string) => void): string {
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  const pointer = path.join(dir, ELSEWHERE);
  if (fs.existsSync(pointer)) return ours(fs.readFileSync(pointer, 'utf8').trim(), account);
  if (account.uid === undefined || canEnter(path.dirname(path.resolve(dir)), account))
    return ours(dir, account);
  const outside = newOutsideFolder(account);
  fs.writeFileSync(pointer, `${outside}\n`, { mode: 0o600 });
  log(`user ${account.name} cannot reach ${dir}: the database is kept in ${outside}`);
  return ours(outside, account);
}

function ours(dir: string, account: Account): string {
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  fs.chmodSync(dir, 0o700);
  if (account.uid !== undefined && account.gid !== undefined) fs.chownSync(dir, account.uid, account.gid);
  return path.resolve(dir);
}

/** Asked of the kernel rather than worked out from modes: parents, groups and access lists all count. */
function canEnter(dir: string, account: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', dir], { ...asAccount(account), cwd: '/' }).status === 0;
}
