import { signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { loadNote, saveNote } from '~/data/notes';
import { withoutIdNumbers } from '~/domain/personal-data';

export type DraftEffects = { kept(): Promise<string>; keep(text: string): Promise<void> };

/**
 * Something being written that survives a closed tab. An `id` in it is made once, so that what is sent a second time is
 * the same thing. Identity numbers are never kept on the device.
 */
export function createDraft<T extends { readonly id: string }>(effects: DraftEffects, empty: () => T) {
  const value = signal<T>(empty());
  let touched = false;

  async function load() {
    try {
      const kept = await effects.kept();
      if (kept && !touched) value.value = { ...empty(), ...JSON.parse(kept) };
    } catch {
      // Without storage, or with something unreadable in it: one begins anew.
    }
  }
  function write(change: Partial<T>) {
    touched = true;
    value.value = { ...value.value, ...change };
    effects.keep(stripped(value.value)).catch(() => undefined);
  }
  /** Sent, or given up. The next one has an id of its own. */
  function clear() {
    value.value = empty();
    effects.keep('').catch(() => undefined);
  }
  return { value, load, write, clear };
}
export type Draft<T extends { readonly id: string }> = ReturnType<typeof createDraft<T>>;

const stripped = (value: object) =>
  JSON.stringify(value, (key, part) =>
    key !== 'id' && typeof part === 'string' ? withoutIdNumbers(part) : part,
  );

/** A draft among the person's own notes on this device. */
export function useDraft<T extends { readonly id: string }>(name: string, empty: () => T): Draft<T> {
  const draft = useMemo(
    () => createDraft<T>({ kept: () => loadNote(name), keep: (text) => saveNote(name, text) }, empty),
    [name],
  );
  useEffect(() => void draft.load(), [draft]);
  return draft;
}
