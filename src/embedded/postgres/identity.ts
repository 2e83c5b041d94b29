import fs from 'node:fs';

/** Names a process for good: its number and, where the system tells, when it began. Numbers are used again. */
export function identityOf(pid: number): string {
  return `${pid} ${beganAt(pid)}`.trim();
}

/** Whether the process with that identity still runs. */
export function isAlive(identity: string): boolean {
  const pid = Number(identity.split(' ')[0]);
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const certain = identity.includes(' ') || pid !== process.pid; // else it may be our number in an earlier life
  return certain && identityOf(pid) === identity;
}

function beganAt(pid: number): string {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''; // field 22, counted after the name
  } catch {
    return ''; // no /proc on this system: the number alone has to do
  }
}
