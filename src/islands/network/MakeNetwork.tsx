import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Language } from '~/domain/language';
import { networkText } from '~/text/network';
import { createActs } from './acts';
import { useDraft } from './draft';
import type { ListStore } from './list-store';
import { Area, Button, Line, Outcome } from './parts';

const empty = () => ({ id: crypto.randomUUID() as string, name: '', purpose: '' });

/** A new network, for those who work for a governor. */
export function MakeNetwork({ language, store }: { language: Language; store: ListStore }) {
  const t = networkText(language);
  const acts = useMemo(createActs, []);
  const draft = useDraft('nettverk-nytt', empty);
  const governors = store.mine.value?.governors ?? [];
  const governor = useSignal(governors[0]?.id ?? '');

  async function make() {
    const { id, name, purpose } = draft.value.value;
    await acts.act(async () => {
      await store.make(id, name, purpose, governor.value);
      draft.clear();
    });
  }

  return (
    <section class="stack" aria-labelledby="lag-nettverk">
      <h2 id="lag-nettverk">{t.makeTitle}</h2>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <Line
          id="new-name"
          label={t.name}
          value={draft.value.value.name}
          onInput={(name) => draft.write({ name })}
        />
        <Area
          id="new-purpose"
          language={language}
          label={t.purpose}
          hint={t.purposeHint}
          rows={3}
          value={draft.value.value.purpose}
          onInput={(purpose) => draft.write({ purpose })}
        />
        {governors.length > 1 && (
          <div class="field">
            <label for="new-governor">{t.governor}</label>
            <select
              id="new-governor"
              value={governor.value}
              onChange={(event) => {
                governor.value = event.currentTarget.value;
              }}
            >
              {governors.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
        <Outcome acts={acts} language={language} />
        <p>
          <Button
            type="submit"
            variant="primary"
            label={acts.busy.value ? t.making : t.make}
            disabled={acts.busy.value}
          />
        </p>
      </form>
    </section>
  );
}
