import { useSignal } from '@preact/signals';
import type { Language } from '~/domain/language';
import { surveyLeaderText } from '~/text/survey-leader';
import { Submit } from '../account/Submit';
import type { RoundsStore } from './rounds-store';

const lengths = [7, 14, 21, 28];

/** Opening a round: how long, and what the leader promises by it. */
export function OpenRound({
  language,
  store,
  minutes,
}: {
  language: Language;
  store: RoundsStore;
  minutes: number;
}) {
  const t = surveyLeaderText(language);
  const days = useSignal(14);
  return (
    <section class="stack" aria-labelledby="apne">
      <h2 id="apne">{t.openTitle}</h2>
      <p>{t.openAbout(minutes)}</p>
      <p>{t.openRule}</p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void store.openRound(days.value);
        }}
      >
        <div class="field">
          <label for="days">{t.openWhen}</label>
          <select
            id="days"
            value={days.value}
            onChange={(event) => {
              days.value = Number(event.currentTarget.value);
            }}
          >
            {lengths.map((n) => (
              <option key={n} value={n}>
                {t.days(n)}
              </option>
            ))}
          </select>
        </div>
        <p role="alert" class="field__error">
          {store.trouble.value && t[store.trouble.value]}
        </p>
        <Submit busy={store.busy.value} label={t.open} busyLabel={t.opening} />
      </form>
    </section>
  );
}
