import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { loadNote, saveNote } from '~/data/notes';
import type { Language } from '~/domain/language';
import { texts } from '~/text';

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
  const note = useSignal('');
  // Writing waits for what was written before, which would otherwise be replaced.
  const loaded = useSignal(false);
  const removed = useSignal('');
  const said = useSignal('');

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
    saveNote(id, next).then(
      () => {
        said.value = next ? t.saved : '';
      },
      () => {
        said.value = t.failed;
      },
    );
  }

  function remove() {
    removed.value = note.value;
    write('');
  }

  function undo() {
    write(removed.value);
    removed.value = '';
  }

  return (
    <div class="field field--wide">
      <p class="quiet" id={`${id}-about`}>
        {t.about}
      </p>
      <textarea
        id={`${id}-note`}
        aria-labelledby={labelledBy}
        aria-describedby={`${id}-about`}
        disabled={!loaded.value}
        value={note.value}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <div class="row">
        <span class="quiet" role="status">
          {said}
        </span>
        {note.value && (
          <button
            class="aksel-button aksel-button--small"
            data-variant="tertiary"
            type="button"
            onClick={remove}
          >
            <span class="aksel-label aksel-label--small">{t.remove}</span>
          </button>
        )}
        {!note.value && removed.value && (
          <button
            class="aksel-button aksel-button--small"
            data-variant="tertiary"
            type="button"
            onClick={undo}
          >
            <span class="aksel-label aksel-label--small">{t.undo}</span>
          </button>
        )}
      </div>
    </div>
  );
}
