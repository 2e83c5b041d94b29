import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { loadNote, saveNote } from '~/data/notes';

/** One's own note on this device, saved as it is written. `kept` says how the last saving went. */
export function useNote(id: string) {
  const note = useSignal('');
  // Writing waits for what was written before, which would otherwise be replaced.
  const loaded = useSignal(false);
  const kept = useSignal<boolean | undefined>(undefined);

  useEffect(() => {
    loadNote(id)
      .then((stored) => {
        note.value = stored;
      })
      // A device that cannot be read says so at the first word written.
      .catch(() => undefined)
      .finally(() => {
        loaded.value = true;
      });
  }, [id]);

  function write(next: string) {
    note.value = next;
    // What is asked about may come back later than what is written next.
    const newest = () => note.value === next;
    save(id, next, newest).then(
      () => {
        kept.value = true;
      },
      () => {
        kept.value = false;
      },
    );
  }

  return { note: note.value, loaded: loaded.value, kept: kept.value, write };
}

const mayHoldIdNumber = /\d{6}[\s–-]?\d{5}/g;

/** An identity number is never kept. Where there are eleven digits, the code that knows such numbers is asked. */
async function save(id: string, text: string, newest: () => boolean): Promise<void> {
  // Most notes hold no such digits, and are saved in the tick they are written.
  if (text.search(mayHoldIdNumber) === -1) return saveNote(id, text);
  const kept = await import('~/domain/personal-data').then(
    ({ withoutIdNumbers }) => withoutIdNumbers(text),
    // Without that code, as when the network is gone, any eleven digits may be one.
    () => text.replace(mayHoldIdNumber, ''),
  );
  if (newest()) await saveNote(id, kept);
}
