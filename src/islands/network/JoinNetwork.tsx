import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Language } from '~/domain/language';
import { networkText } from '~/text/network';
import { createActs } from './acts';
import type { ListStore } from './list-store';
import { Button, Line, Outcome } from './parts';

/** Joining with a code: the whole office for those who lead one, else oneself. */
export function JoinNetwork({ language, store }: { language: Language; store: ListStore }) {
  const t = networkText(language);
  const acts = useMemo(createActs, []);
  const code = useSignal('');
  const led = store.led.value;
  const office = useSignal(led[0]?.id ?? '');

  return (
    <section class="stack" aria-labelledby="bli-med">
      <h2 id="bli-med">{t.joinTitle}</h2>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void acts.act(() => store.join(code.value, office.value));
        }}
      >
        <Line
          id="network-code"
          label={t.code}
          hint={t.codeHint}
          value={code.value}
          onInput={(value) => {
            code.value = value;
          }}
        />
        {led.length > 0 && (
          <div class="field">
            <label for="join-as">{t.joinAs}</label>
            <select
              id="join-as"
              value={office.value}
              onChange={(event) => {
                office.value = event.currentTarget.value;
              }}
            >
              {led.map(({ id, name }) => (
                <option key={id} value={id}>
                  {t.joinOffice(name)}
                </option>
              ))}
              <option value="">{t.joinSelf}</option>
            </select>
            {office.value && <p class="quiet">{t.governorSees}</p>}
          </div>
        )}
        <Outcome acts={acts} language={language} />
        <p>
          <Button type="submit" label={acts.busy.value ? t.joining : t.join} disabled={acts.busy.value} />
        </p>
      </form>
    </section>
  );
}
