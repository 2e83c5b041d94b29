import { useEffect, useMemo } from 'preact/hooks';
import { loadNote, saveNote } from '~/data/notes';
import { currentUser } from '~/data/session';
import type { Language } from '~/domain/language';
import { flagFormText } from '~/text/flag-form';
import { createFlagStore, type FlagTrouble, flagLength, longestFlag } from './flag-store';

export type FlagFormProps = { language: Language; questionId: string; signInPath: string };

const flags = () => import('~/data/flags');
/** What the device keeps of it, among the person's own notes. */
const noteOf = (questionId: string) => `flagg-${questionId}`;

const storeFor = (questionId: string) =>
  createFlagStore({
    kept: () => loadNote(noteOf(questionId)),
    keep: (text) => saveNote(noteOf(questionId), text),
    send: async (text) => (await flags()).sendFlag(questionId, text),
    withdraw: async () => (await flags()).withdrawFlag(questionId),
  });

/** A message about one question, to those who write the course. */
export function FlagForm({ language, questionId, signInPath }: FlagFormProps) {
  const t = flagFormText(language);
  const id = noteOf(questionId);
  const store = useMemo(() => storeFor(questionId), [questionId]);
  const signedIn = useMemo(() => currentUser() !== undefined, []);
  useEffect(() => void store.load(), [store]);
  const { text, busy, said, trouble } = store;

  if (!signedIn)
    return (
      <p>
        {t.signInFirst} <a href={signInPath}>{t.signIn}</a>
      </p>
    );
  return (
    <form
      class="field field--wide"
      onSubmit={(event) => {
        event.preventDefault();
        void store.send();
      }}
    >
      <label for={id}>{t.label}</label>
      <p class="quiet" id={`${id}-hint`}>
        {t.hint}
      </p>
      <textarea
        id={id}
        rows={3}
        value={text.value}
        aria-describedby={`${id}-hint ${id}-trouble`}
        aria-invalid={isAboutText(trouble.value) || undefined}
        onInput={(event) => store.write(event.currentTarget.value)}
      />
      <p class="field__error" id={`${id}-trouble`} role="alert">
        {trouble.value === 'tooLong' && t.tooLong(flagLength(text.value), longestFlag)}
        {trouble.value && trouble.value !== 'tooLong' && t[trouble.value]}{' '}
        {trouble.value === 'signedOut' && <a href={signInPath}>{t.signIn}</a>}
      </p>
      <div class="row">
        <button class="aksel-button aksel-button--medium" data-variant="secondary" type="submit">
          <span class="aksel-label">{busy.value ? t.sending : t.send}</span>
        </button>
        <button
          class="aksel-button aksel-button--medium"
          data-variant="tertiary"
          type="button"
          onClick={() => void store.withdraw()}
        >
          <span class="aksel-label">{t.withdraw}</span>
        </button>
      </div>
      <p role="status">{said.value && t[said.value]}</p>
    </form>
  );
}

const isAboutText = (trouble: FlagTrouble | undefined) =>
  trouble === 'tooLong' || trouble === 'national_id_in_text';
