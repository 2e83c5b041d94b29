import { signal } from '@preact/signals';

/** What the store needs from outside: the device, and the database. */
export type FlagEffects = {
  kept(): Promise<string>;
  keep(text: string): Promise<void>;
  send(text: string): Promise<void>;
  withdraw(): Promise<boolean>;
};
export type FlagTrouble =
  | 'tooLong'
  | 'signedOut'
  | 'offline'
  | 'national_id_in_text'
  | 'too_many_flags'
  | 'refused';
export type FlagSaid = 'thanks' | 'withdrawn' | 'nothingSent';

export const longestFlag = 500;
/** Characters as the database counts them. */
export const flagLength = (text: string): number => [...text.trim()].length;

/**
 * One message about one question. What is written stays on the device until it is withdrawn: a dead network or an ended
 * session takes nothing away, and whoever comes back sees what they sent.
 */
export function createFlagStore(effects: FlagEffects) {
  const text = signal('');
  const busy = signal(false);
  const said = signal<FlagSaid | undefined>(undefined);
  const trouble = signal<FlagTrouble | undefined>(undefined);

  /** Without storage the message can still be written and sent. */
  const load = () =>
    effects.kept().then(
      (kept) => {
        text.value ||= kept;
      },
      () => undefined,
    );

  function write(next: string) {
    text.value = next;
    trouble.value = undefined;
    effects.keep(next).catch(() => undefined);
  }

  async function tried(work: () => Promise<FlagSaid>) {
    if (busy.value) return;
    busy.value = true;
    said.value = undefined;
    trouble.value = undefined;
    try {
      said.value = await work();
    } catch (error) {
      trouble.value = troubleOf(error);
    }
    busy.value = false;
  }

  async function send() {
    if (flagLength(text.value) > longestFlag) trouble.value = 'tooLong';
    else
      await tried(async () => {
        await effects.send(text.value.trim());
        return 'thanks';
      });
  }

  const withdraw = () =>
    tried(async () => {
      const had = await effects.withdraw();
      write('');
      return had ? 'withdrawn' : 'nothingSent';
    });

  return { text, busy, said, trouble, load, write, send, withdraw };
}

/** A failure without a reason is a part of the page that could not be fetched. */
function troubleOf(error: unknown): FlagTrouble {
  const { reason = 'offline', code } = error as { reason?: string; code?: string };
  if (code === 'national_id_in_text' || code === 'too_many_flags') return code;
  if (reason === 'signed-out') return 'signedOut';
  return reason === 'offline' ? 'offline' : 'refused';
}
