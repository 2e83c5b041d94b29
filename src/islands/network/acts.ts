import { signal } from '@preact/signals';

/** What was tried last on a part of a page: whether it is under way, what is wrong, what to say when it is done. */
export function createActs() {
  const busy = signal(false);
  const trouble = signal('');
  const said = signal('');

  /** Does one thing at a time. True when it went well; otherwise `trouble` has the word for why. */
  async function act(work: () => Promise<unknown>, done = ''): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    trouble.value = '';
    said.value = '';
    try {
      await work();
      said.value = done;
      return true;
    } catch (error) {
      trouble.value = troubleOf(error);
      return false;
    } finally {
      busy.value = false;
    }
  }

  return { busy, trouble, said, act };
}
export type Acts = ReturnType<typeof createActs>;

/** A machine word for what went wrong. A failure without a reason is a part of the page that could not be fetched. */
export function troubleOf(error: unknown): string {
  const { reason = 'offline', code } = error as { reason?: string; code?: string };
  if (reason === 'offline') return 'offline';
  if (reason === 'signed-out') return 'signedOut';
  return code || 'refused';
}

/** The sentence for a machine word, from the texts that may have it; the last resort is «refused». */
export function inWords(word: string, ...texts: readonly object[]): string {
  if (!word) return '';
  const all = Object.assign({}, ...texts) as Record<string, unknown>;
  const found = all[word];
  return String(typeof found === 'string' ? found : all['refused']);
}
