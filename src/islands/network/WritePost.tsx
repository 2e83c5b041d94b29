import { useMemo } from 'preact/hooks';
import type { NewPost } from '~/data/exchange';
import type { Language } from '~/domain/language';
import { exchangeText } from '~/text/exchange';
import { createActs } from './acts';
import { useDraft } from './draft';
import { longestPost } from './exchange-store';
import type { Theme } from './NetworkPage';
import { Area, Button, Outcome } from './parts';

type Props = {
  language: Language;
  /** What the draft is called among the notes on this device. */
  name: string;
  /** Empty for a reply. */
  themes: readonly Theme[];
  label: string;
  send: string;
  onSend: (post: NewPost) => Promise<unknown>;
  onDone: (sent: boolean) => void;
};

const empty = () => ({ id: crypto.randomUUID() as string, body: '', tags: [] as readonly string[] });

/** A new post or reply. The draft stays on the device, with its id, until it is sent. */
export function WritePost({ language, name, themes, label, send, onSend, onDone }: Props) {
  const t = exchangeText(language);
  const acts = useMemo(createActs, []);
  const draft = useDraft(`${name}-innlegg`, empty);
  const { id, body, tags } = draft.value.value;

  async function submit() {
    const sent = await acts.act(() => onSend({ post: id, body, tags }));
    if (!sent) return;
    draft.clear();
    onDone(true);
  }

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Area
        id={`${name}-body`}
        language={language}
        label={label}
        hint={t.kept}
        value={body}
        rows={5}
        focus
        onInput={(next) => draft.write({ body: next })}
      />
      {[...body].length > longestPost * 0.9 && <p class="quiet">{t.left([...body].length, longestPost)}</p>}
      {themes.length > 0 && (
        <Themes
          language={language}
          themes={themes}
          chosen={tags}
          onChoose={(next) => draft.write({ tags: next })}
        />
      )}
      <Outcome acts={acts} language={language} more={t} />
      <div class="row">
        <Button
          type="submit"
          variant="primary"
          label={acts.busy.value ? t.sending : send}
          disabled={acts.busy.value}
        />
        <Button label={t.cancel} variant="tertiary" onClick={() => onDone(false)} />
      </div>
    </form>
  );
}

type ThemesProps = {
  language: Language;
  themes: readonly Theme[];
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
};

/** Up to five themes. */
export function Themes({ language, themes, chosen, onChoose }: ThemesProps) {
  const t = exchangeText(language);
  return (
    <fieldset class="themes">
      <legend>{t.themes}</legend>
      <span class="quiet">{t.themesHint}</span>
      {themes.map(({ id, title }) => (
        <label class="tick" key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            disabled={!chosen.includes(id) && chosen.length >= 5}
            onChange={() =>
              onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
            }
          />
          {title}
        </label>
      ))}
    </fieldset>
  );
}
