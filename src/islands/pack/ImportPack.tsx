import { useEffect } from 'preact/hooks';
import type { Language } from '~/domain/language';
import { packText } from '~/text/pack';
import { sayProblem } from '~/text/pack-problem';
import { Press } from './fields';
import { ItemLines } from './ItemLines';
import type { Importing, ListStore } from './list-store';
import { sayTrouble } from './trouble';

type Props = {
  store: ListStore;
  language: Language;
  made: (pack: string | undefined) => void;
  close: () => void;
};

/** A pack from an archive: chosen, read with suspicion, looked at, and only then saved. */
export function ImportPack({ store, language, made, close }: Props) {
  const t = packText(language);
  const found = store.importing.value;
  useEffect(() => document.getElementById('pakke-zip')?.focus(), []);
  return (
    <section class="card stack" aria-labelledby="pakke-inn">
      <h2 id="pakke-inn">{t.importTitle}</h2>
      <div class="field field--wide">
        <label for="pakke-zip">{t.importField}</label>
        <p class="quiet" id="pakke-zip-om">
          {t.importAbout}
        </p>
        <input
          id="pakke-zip"
          type="file"
          accept=".zip,application/zip"
          aria-describedby="pakke-zip-om"
          onChange={(event) => void store.choose(event.currentTarget.files?.[0])}
        />
      </div>
      <p role="status" class="quiet">
        {found?.step === 'reading' && t.importReading}
      </p>
      <div role="alert">
        {found?.step === 'refused' && (
          <p class="notice" data-color="danger">
            <strong>{t.importRefused}</strong> <span>{sayProblem(found.problem, language)}</span>
          </p>
        )}
        {store.trouble.value && <p class="field__error">{sayTrouble(store.trouble.value, t)}</p>}
      </div>
      {found?.step === 'preview' && <Preview found={found} language={language} />}
      <p class="row">
        {found?.step === 'preview' && (
          <Press
            text={t.importSave}
            variant="primary"
            off={store.busy.value}
            onClick={() => void store.takeIn(t.importNote).then(made)}
          />
        )}
        <Press text={t.cancel} variant="tertiary" onClick={close} />
      </p>
    </section>
  );
}

function Preview({
  found,
  language,
}: {
  found: Extract<Importing, { step: 'preview' }>;
  language: Language;
}) {
  const t = packText(language);
  const { pack, leftOut } = found;
  return (
    <div class="stack">
      <h3>{t.importPreview}</h3>
      <p>
        <strong>{pack.title}</strong>, {t.versionOf(pack.version).toLowerCase()}. {t.licence}: {pack.licence}
      </p>
      <ItemLines items={pack.items} language={language} />
      {leftOut.length > 0 && <p class="notice">{t.importLeftOut(leftOut.join(', '))}</p>}
    </div>
  );
}
