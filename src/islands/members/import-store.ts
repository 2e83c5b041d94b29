import { signal } from '@preact/signals';
import type { ImportAnswer } from '~/data/members';
import type { MemberRow, ReadMembers, RowFault } from '~/domain/member-row';

/** What the store needs from outside: the database, about one office. */
export type ImportEffects = {
  preview(rows: readonly MemberRow[]): Promise<ImportAnswer>;
  send(rows: readonly MemberRow[]): Promise<ImportAnswer>;
  /** Told when something was done, so that the lists are fetched again. */
  done(): void;
};
export type Counts = Readonly<Record<'invited' | 'updated' | 'unchanged' | 'refused', number>>;
type Fault = Omit<RowFault, 'fault'> & { readonly fault: string };

/** One list on its way: read, looked over, sent whole or not at all. Nothing that was written is ever thrown away here. */
export function createImportStore(effects: ImportEffects) {
  const step = signal<'writing' | 'looking' | 'review' | 'sending' | 'done'>('writing');
  const faults = signal<readonly Fault[]>([]);
  const unused = signal<readonly string[]>([]);
  const plan = signal<ImportAnswer | undefined>(undefined);
  const trouble = signal<'offline' | 'failed' | 'too_many_invitations' | undefined>(undefined);
  let rows: readonly MemberRow[] = [];

  async function tried(work: () => Promise<void>, back: 'writing' | 'review') {
    trouble.value = undefined;
    try {
      await work();
    } catch (error) {
      const { reason, code } = error as { reason?: string; code?: string };
      step.value = back;
      trouble.value = code === 'too_many_invitations' ? code : reason === 'offline' ? 'offline' : 'failed';
    }
  }

  /** What the database refuses is said like what the file was refused for. */
  function take(answer: ImportAnswer): boolean {
    plan.value = answer;
    faults.value = answer.rows.flatMap(({ row, email, fault }) =>
      fault ? [{ row, fault, ...(email ? { written: email } : {}) }] : [],
    );
    return faults.value.length === 0;
  }

  async function look(read: ReadMembers) {
    unused.value = read.unused;
    faults.value = read.faults;
    plan.value = undefined;
    rows = read.rows;
    if (faults.value.length > 0) {
      step.value = 'writing';
      return;
    }
    step.value = 'looking';
    await tried(async () => {
      step.value = take(await effects.preview(rows)) ? 'review' : 'writing';
    }, 'writing');
  }

  async function send() {
    step.value = 'sending';
    await tried(async () => {
      // Somebody may have answered or left since it was looked over.
      if (!take(await effects.send(rows))) {
        step.value = 'writing';
        return;
      }
      step.value = 'done';
      effects.done();
    }, 'review');
  }

  /** Back to what was written; with what was just done no longer said. */
  function edit() {
    step.value = 'writing';
    plan.value = undefined;
    faults.value = [];
    trouble.value = undefined;
  }

  return { step, faults, unused, plan, trouble, look, send, edit };
}
export type ImportStore = ReturnType<typeof createImportStore>;

export function countsOf({ rows }: ImportAnswer): Counts {
  const count = (wanted: string) => rows.filter(({ outcome }) => outcome === wanted).length;
  return {
    invited: count('invited'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    refused: count('refused'),
  };
}
