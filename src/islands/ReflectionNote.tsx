import { useSignal } from '@preact/signals';
import type { Language } from '~/domain/language';
import { texts } from '~/text';
import { useNote } from './use-note';

const text = texts({
  nb: {
    about: 'Notatet er bare for deg. Det blir på denne enheten. Ikke skriv navn eller fødselsnummer.',
    saved: 'Lagret på denne enheten.',
    failed: 'Nettleseren lar oss ikke lagre. Kopier notatet før du lukker siden.',
    remove: 'Slett notatet',
    undo: 'Angre sletting',
  },
  nn: {
    about: 'Notatet er berre for deg. Det blir på denne eininga. Ikkje skriv namn eller fødselsnummer.',
    saved: 'Lagra på denne eininga.',
    failed: 'Nettlesaren lèt oss ikkje lagre. Kopier notatet før du lukkar sida.',
    remove: 'Slett notatet',
    undo: 'Angre slettinga',
  },
});

/** A place to write for oneself, saved as one types. */
export default function ReflectionNote({
  id,
  labelledBy,
  language,
}: {
  id: string;
  labelledBy: string;
  language: Language;
}) {
  const t = text(language);
  const { note, loaded, kept, write } = useNote(id);
  const removed = useSignal('');
  // Fetched when somebody begins to write: it knows identity numbers, which most readers never type.
  const guard = useSignal<typeof import('./question/PersonalDataWarning') | undefined>(undefined);

  function watch() {
    import('./question/PersonalDataWarning').then(
      (fetched) => {
        guard.value = fetched;
      },
      // Without it nothing is said, but an identity number is not kept either: see use-note.ts.
      () => undefined,
    );
  }

  return (
    <div class="field field--wide">
      <p class="quiet" id={`${id}-about`}>
        {t.about}
      </p>
      <textarea
        id={`${id}-note`}
        aria-labelledby={labelledBy}
        aria-describedby={`${id}-about ${id}-personal`}
        disabled={!loaded}
        value={note}
        onFocus={watch}
        onInput={(event) => write(event.currentTarget.value)}
      />
      {guard.value && (
        <guard.value.PersonalDataWarning id={`${id}-personal`} language={language} text={note} />
      )}
      <div class="on-paper written">{note}</div>
      <div class="row">
        <span class="quiet" role="status">
          {kept === undefined ? '' : kept ? note && t.saved : t.failed}
        </span>
        {note && (
          <TextButton
            text={t.remove}
            onClick={() => {
              removed.value = note;
              write('');
            }}
          />
        )}
        {!note && removed.value && (
          <TextButton
            text={t.undo}
            onClick={() => {
              write(removed.value);
              removed.value = '';
            }}
          />
        )}
      </div>
    </div>
  );
}

const TextButton = ({ text, onClick }: { text: string; onClick: () => void }) => (
  <button class="aksel-button aksel-button--small" data-variant="tertiary" type="button" onClick={onClick}>
    <span class="aksel-label aksel-label--small">{text}</span>
  </button>
);
