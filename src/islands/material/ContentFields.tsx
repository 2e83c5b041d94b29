import type { MaterialText } from '~/text/material';
import { CoursePick } from './CoursePick';
import { type Draft, ways } from './draft';
import type { DraftStore } from './draft-store';
import { MarkdownText } from './MarkdownText';
import { Labelled } from './parts';

type Props = { store: DraftStore; draft: Draft; t: MaterialText; course: string };

/** What is shared: something from the course, a link, a text or a file. What is there already keeps its kind. */
export function ContentFields({ store, draft, t, course }: Props) {
  const names = { course: t.fromCourse, link: t.kind_link, text: t.kind_text, file: t.kind_file };
  const need = store.need.value?.field;
  return (
    <>
      {!draft.old && (
        <fieldset class="material-ways">
          <legend>{t.what}</legend>
          {ways.map((way) => (
            <label key={way} class="material-tick">
              <input
                type="radio"
                name="material-way"
                checked={draft.way === way}
                onChange={() => store.way(way)}
              />
              <span>{names[way]}</span>
            </label>
          ))}
        </fieldset>
      )}
      {draft.way === 'course' && !draft.old && (
        <CoursePick
          course={course}
          picked={draft.picked}
          t={t}
          error={need === 'pick' ? t.needPick : undefined}
          onPick={store.pick}
        />
      )}
      {draft.way === 'link' && (
        <Labelled
          id="material-url"
          label={t.url}
          hint={t.urlHint}
          error={need === 'url' ? t.needUrl : undefined}
        >
          {(aria) => (
            <input
              {...aria}
              type="url"
              autocomplete="off"
              value={draft.url}
              onInput={(event) => store.change({ url: event.currentTarget.value })}
            />
          )}
        </Labelled>
      )}
      {draft.way === 'text' && <TextField store={store} draft={draft} t={t} />}
      {draft.way === 'file' && <FileField store={store} draft={draft} t={t} />}
    </>
  );
}

function TextField({ store, draft, t }: Omit<Props, 'course'>) {
  return (
    <>
      <Labelled
        id="material-text"
        label={t.textField}
        hint={t.textHint}
        error={store.need.value?.field === 'text' ? t.needText : undefined}
      >
        {(aria) => (
          <textarea
            {...aria}
            class="material-long"
            maxLength={50_000}
            value={draft.text}
            onInput={(event) => store.change({ text: event.currentTarget.value })}
          />
        )}
      </Labelled>
      {draft.text.trim() && (
        <details class="material-unfold">
          <summary>{t.preview}</summary>
          <MarkdownText text={draft.text} />
        </details>
      )}
    </>
  );
}

function FileField({ store, draft, t }: Omit<Props, 'course'>) {
  const trouble = store.trouble.value;
  const error = trouble ? t[`file_${trouble}`] : store.need.value?.field === 'file' ? t.needFile : undefined;
  return (
    <Labelled id="material-file" label={draft.old ? t.newFile : t.file} hint={t.fileHint} error={error}>
      {(aria) => (
        <input
          {...aria}
          type="file"
          accept=".pdf,.docx,.pptx,.xlsx,.odt,.ods,.odp,.png,.jpg,.jpeg"
          onChange={(event) => void store.choose(event.currentTarget.files?.[0])}
        />
      )}
    </Labelled>
  );
}
