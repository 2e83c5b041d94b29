import { signal } from '@preact/signals';
import type { CodeTerms, CountedCode } from '~/data/join-codes';

/** How long a code may last, in days. */
export const codeDays = [1, 14, 60] as const satisfies readonly CodeTerms['days'][];

/** What the store needs from outside: the database, about one office. */
export type JoinCodeEffects = {
  current(): Promise<CountedCode | null>;
  create(terms: CodeTerms): Promise<CountedCode>;
  withdraw(): Promise<unknown>;
};

/** One office's code: shown, made anew, withdrawn. */
export function createJoinCodeStore(effects: JoinCodeEffects) {
  const code = signal<CountedCode | null>(null);
  const days = signal<CodeTerms['days']>(14);
  /** As it is typed; empty is no limit. */
  const limit = signal('');
  const busy = signal(false);
  const said = signal<'made' | 'withdrawn' | undefined>(undefined);
  const trouble = signal<'limitWrong' | 'offline' | 'failed' | undefined>(undefined);

  async function tried(work: () => Promise<void>) {
    busy.value = true;
    said.value = undefined;
    trouble.value = undefined;
    try {
      await work();
    } catch (error) {
      trouble.value = (error as { reason?: string }).reason === 'offline' ? 'offline' : 'failed';
    }
    busy.value = false;
  }

  async function make() {
    const typed = limit.value.trim();
    const maxUses = typed === '' ? null : Number(typed);
    if (maxUses !== null && !(Number.isInteger(maxUses) && maxUses >= 1 && maxUses <= 500)) {
      said.value = undefined;
      trouble.value = 'limitWrong';
      return;
    }
    await tried(async () => {
      code.value = await effects.create({ days: days.value, maxUses });
      said.value = 'made';
    });
  }

  return {
    code,
    days,
    limit,
    busy,
    said,
    trouble,
    /** What is there now. Without contact nothing is shown, and making one tries again. */
    load: () =>
      effects.current().then(
        (current) => {
          code.value = current;
        },
        () => undefined,
      ),
    make,
    withdraw: () =>
      tried(async () => {
        await effects.withdraw();
        code.value = null;
        said.value = 'withdrawn';
      }),
  };
}
export type JoinCodeStore = ReturnType<typeof createJoinCodeStore>;

/** Whether a code has let in as many as it may. */
export const isUsedUp = ({ uses, max_uses }: CountedCode) => max_uses !== null && uses >= max_uses;
/** Eight characters are easier to read from a screen in two groups. */
export const spaced = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`;
