import type { Language } from '~/domain/language';
import { joinCodeText } from '~/text/join-code';
import { Submit } from '../account/Submit';
import { codeDays, type JoinCodeStore } from './join-code-store';

/** How long the next code lasts and for how many, and the button that makes it. */
export function CodeForm({ language, store }: { language: Language; store: JoinCodeStore }) {
  const t = joinCodeText(language);
  const label = { 1: t.days1, 14: t.days14, 60: t.days60 } as const;
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void store.make();
      }}
    >
      <div class="join-code__terms">
        <div class="field">
          <label for="code-days">{t.lasts}</label>
          <select
            id="code-days"
            value={String(store.days.value)}
            onChange={({ currentTarget }) => {
              store.days.value = codeDays.find((days) => String(days) === currentTarget.value) ?? 14;
            }}
          >
            {codeDays.map((days) => (
              <option key={days} value={String(days)}>
                {label[days]}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="code-limit">{t.limit}</label>
          <input
            id="code-limit"
            type="text"
            inputMode="numeric"
            autocomplete="off"
            value={store.limit.value}
            aria-invalid={store.trouble.value === 'limitWrong' ? 'true' : undefined}
            onInput={({ currentTarget }) => {
              store.limit.value = currentTarget.value;
            }}
          />
        </div>
      </div>
      {store.code.value && <p class="quiet">{t.renewAbout}</p>}
      <Submit
        busy={store.busy.value}
        label={store.code.value ? t.renew : t.make}
        busyLabel={t.making}
        variant="secondary"
      />
    </form>
  );
}
