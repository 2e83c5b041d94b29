import { useSignal } from '@preact/signals';
import { loadNote, saveNote } from '~/data/notes';
import type { Language } from '~/domain/language';
import { themeText } from '~/text/theme';
import { Agreement, agreementColumns, agreementRows } from './Agreement';
import { NoteField } from './NoteField';
import { SheetHead, type When } from './SheetHead';

type Props = { language: Language; moduleId: string; title: string; when: When };

const asked = ['present', 'said', 'bring'] as const;

/** The minutes, to be filled in here or by hand. What is written stays on the device. */
export function MinutesSheet({ language, moduleId, title, when }: Props) {
  const t = themeText(language);
  const news = useSignal('');
  // Fields read the device when they are made: after all of them were emptied they are made anew.
  const version = useSignal(0);
  const emptied = useSignal<readonly (readonly [string, string])[]>([]);
  const noteId = (field: string) => `temamote-${moduleId}-${field}`;
  const cells = agreementRows.flatMap((row) => agreementColumns.map((column) => `${column}-${row}`));
  const ids = [...asked, 'follow', ...cells].map(noteId);
  const shared = { language, onNews: (said: string) => (news.value = said) };

  async function empty() {
    const before = await Promise.all(ids.map(async (id) => [id, await loadNote(id)] as const));
    await put(before.map(([id]) => [id, '']));
    emptied.value = before;
    news.value = t.cleared;
  }
  async function undo() {
    await put(emptied.value);
    emptied.value = [];
    news.value = t.minutesSaved;
  }
  async function put(notes: readonly (readonly [string, string])[]) {
    await Promise.all(notes.map(([id, text]) => saveNote(id, text)));
    version.value += 1;
  }
  const failed = () => {
    news.value = t.minutesFailed;
  };

  return (
    <section class="sheet sheet--next" aria-labelledby="minutes-kind minutes">
      <SheetHead language={language} id="minutes" kind={t.minutesTitle} title={title} when={when} />
      <p>
        <span class="no-print">{t.minutesAbout}</span> {t.minutesWarn}
      </p>
      <div class="stack" key={version.value}>
        {asked.map((field) => (
          <NoteField key={field} {...shared} id={noteId(field)} label={t[field]} />
        ))}
        <Agreement
          language={language}
          cell={(column, row) => (
            <NoteField
              {...shared}
              cell
              id={noteId(`${column}-${row}`)}
              label={`${t.row(row)}: ${t[column]}`}
            />
          )}
        />
        <NoteField {...shared} id={noteId('follow')} label={t.follow} />
      </div>
      <div class="row no-print">
        <Button text={t.clear} onClick={() => void empty().catch(failed)} />
        {emptied.value.length > 0 && <Button text={t.undo} onClick={() => void undo().catch(failed)} />}
        <p role="status" class="quiet">
          {news}
        </p>
      </div>
    </section>
  );
}

const Button = ({ text, onClick }: { text: string; onClick: () => void }) => (
  <button class="aksel-button aksel-button--medium" data-variant="tertiary" type="button" onClick={onClick}>
    <span class="aksel-label">{text}</span>
  </button>
);
