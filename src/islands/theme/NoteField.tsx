import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Language } from '~/domain/language';
import { themeText } from '~/text/theme';
import { useNote } from '../use-note';

type Props = {
  language: Language;
  id: string;
  label: string;
  /** A cell of a table has its label in the table's head: here it is for those who hear it. */
  cell?: boolean;
  onNews: (news: string) => void;
};

/** A field of the minutes, kept on the device as it is written; on paper a text, or room to write in. */
export function NoteField({ language, id, label, cell = false, onNews }: Props) {
  const t = themeText(language);
  const { note, loaded, kept, write } = useNote(id);
  const guard = useSignal<typeof import('../question/PersonalDataWarning') | undefined>(undefined);
  useEffect(() => {
    if (kept !== undefined) onNews(kept ? t.minutesSaved : t.minutesFailed);
  }, [kept, note]);

  function watch() {
    import('../question/PersonalDataWarning').then(
      (fetched) => {
        guard.value = fetched;
      },
      // Without it nothing is said, but an identity number is not kept either: see use-note.ts.
      () => undefined,
    );
  }

  const shared = {
    id,
    value: note,
    disabled: !loaded,
    'aria-describedby': `${id}-personal`,
    onFocus: watch,
    onInput: (event: { currentTarget: { value: string } }) => write(event.currentTarget.value),
  };
  return (
    <div class={cell ? 'field field--wide sheet__cell' : 'field field--wide'}>
      {cell ? (
        <input type="text" autocomplete="off" class="no-print" aria-label={label} {...shared} />
      ) : (
        <>
          <label for={id}>{label}</label>
          <textarea class="no-print" {...shared} />
        </>
      )}
      {guard.value ? (
        <guard.value.PersonalDataWarning id={`${id}-personal`} language={language} text={note} />
      ) : (
        <div id={`${id}-personal`} />
      )}
      <div class={cell ? 'on-paper' : 'on-paper written sheet__room'}>{note}</div>
    </div>
  );
}
