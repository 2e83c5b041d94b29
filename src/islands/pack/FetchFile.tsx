import { useSignal } from '@preact/signals';
import type { Language } from '~/domain/language';
import type { FileItem } from '~/domain/pack/item';
import { packText } from '~/text/pack';
import { handOver } from './archive';
import { Press } from './fields';
import { sayTrouble, type Trouble, troubleOf } from './trouble';

/** A file of a pack, to be saved on the reader's device; it is never shown here. */
export function FetchFile({ file, language }: { file: FileItem; language: Language }) {
  const t = packText(language);
  const trouble = useSignal<Trouble | undefined>(undefined);
  const said = useSignal('');
  const busy = useSignal(false);
  async function fetchIt() {
    busy.value = true;
    trouble.value = undefined;
    said.value = '';
    try {
      const { readPackFile } = await import('~/data/pack-files');
      handOver(await readPackFile(file.path), file.name);
      said.value = t.fileFetched;
    } catch (error) {
      trouble.value = troubleOf(error);
    } finally {
      busy.value = false;
    }
  }
  return (
    <div>
      <p>
        <Press text={t.fileFetch(file.name)} off={busy.value} onClick={() => void fetchIt()} />
      </p>
      <p role="status" class="quiet">
        {said.value}
      </p>
      <p role="alert" class="field__error">
        {trouble.value && sayTrouble(trouble.value, t)}
      </p>
    </div>
  );
}
