import type { Language } from '~/domain/language';
import { numberText } from '~/domain/number-text';
import type { BeforeAfter } from '~/domain/sureness';
import { surenessText } from '~/text/sureness';
import { Button } from './Button';
import type { SurenessStore } from './sureness-store';

type Props = {
  language: Language;
  statements: readonly { id: string; text: string }[];
  known: BeforeAfter;
  store: SurenessStore;
};

/** One's own answers, before and after, in words. */
export function Compared({ language, statements, known, store }: Props) {
  const t = surenessText(language);
  const { before = {}, after } = known;
  const change = store.change.value;
  return (
    <>
      <div class="sureness__table">
        <table class="aksel-table aksel-table--small">
          <thead>
            <tr>
              <th class="aksel-table__header-cell" scope="col">
                {t.howSure} …
              </th>
              <th class="aksel-table__header-cell" scope="col">
                {t.before}
              </th>
              {after && (
                <th class="aksel-table__header-cell" scope="col">
                  {t.after}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {statements.map(({ id, text }) => (
              <tr key={id}>
                <th class="aksel-table__header-cell" scope="row">
                  {text}
                </th>
                <Step title={t.before} said={before[id] && t.scale[before[id]]} />
                {after && <Step title={t.after} said={after[id] && t.scale[after[id]]} />}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {change !== undefined && <p>{changeText(t, change)}</p>}
      <p>
        <Button text={t.remove} variant="tertiary" onClick={() => void store.remove()} />
      </p>
    </>
  );
}

const Step = ({ title, said }: { title: string; said: string | undefined }) => (
  <td class="aksel-table__data-cell" data-title={title}>
    {said ?? '–'}
  </td>
);

function changeText(t: ReturnType<typeof surenessText>, change: number): string {
  const steps = numberText(Math.round(Math.abs(change) * 10) / 10);
  return change === 0 ? t.same : change > 0 ? t.up(steps) : t.down(steps);
}
