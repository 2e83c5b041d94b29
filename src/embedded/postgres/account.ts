import { spawnSync } from 'node:child_process';

/** The system user that Postgres runs as. Empty when that is simply ourselves. */
export type Account = { readonly uid?: number; readonly gid?: number; readonly name: string };

const ourselves: Account = { name: 'the current user' };

/**
 * Postgres refuses to run as root. As root we therefore borrow an unprivileged user: `postgres` where a package
 * made one, else `nobody`, which every Linux has. (A made-up number will not do: initdb wants a passwd entry.)
 */
export function accountFor(wanted?: string): Account {
  if (process.getuid?.() !== 0) return ourselves;
  const names = wanted ? [wanted] : ['postgres', 'nobody'];
  for (const name of names) {
    const uid = idOf(name, '-u');
    const gid = idOf(name, '-g');
    if (uid && gid) return { uid, gid, name };
  }
  throw new Error(
    `Postgres does not run as root, and this machine has none of the users ${names.join(', ')}. ` +
      'Start as an ordinary user instead.',
  );
}

/** The account as spawn options. */
export function asAccount(account: Account): { uid?: number; gid?: number } {
  return account.uid && account.gid ? { uid: account.uid, gid: account.gid } : {};
}

function idOf(name: string, flag: '-u' | '-g'): number | undefined {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
  const id = Number.parseInt(answer.stdout ?? '', 10);
  return answer.status === 0 && id > 0 ? id : undefined;
}
