import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { EvaluationResult } from '~/data/gatherings';
import type { Language } from '~/domain/language';
import { gatheringText } from '~/text/gathering';
import { createActs } from './acts';
import type { GatheringProps } from './GatheringView';
import { Button, Outcome } from './parts';

const statements = ['useful', 'prepared', 'will_try'] as const;
type Statement = (typeof statements)[number];
const scale = [1, 2, 3, 4] as const;

/** A short, anonymous evaluation for those who were there, and what it says when five have answered. */
export function Evaluation({ language, network, gathering, reload }: GatheringProps) {
  const t = gatheringText(language);
  const acts = useMemo(createActs, []);
  const given = useSignal<Partial<Record<Statement, number>>>({});
  const asking = gathering.may_evaluate && !network.archived;

  const send = () =>
    void acts.act(async () => {
      const { useful, prepared, will_try } = given.value;
      if (!useful || !prepared || !will_try) throw { reason: 'refused', code: 'chooseAll' };
      await (await import('~/data/gatherings')).evaluateGathering(gathering.id, {
        useful,
        prepared,
        will_try,
      });
      await reload();
    }, t.evaluated);

  return (
    <>
      {asking && (
        <form
          class="stack"
          aria-label={t.evaluate}
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <h5>{t.evaluate}</h5>
          <p class="quiet">{t.evaluateAbout}</p>
          {statements.map((statement) => (
            <fieldset class="themes" key={statement}>
              <legend>{t[statement]}</legend>
              {scale.map((point) => (
                <label class="tick" key={point}>
                  <input
                    type="radio"
                    name={`${statement}-${gathering.id}`}
                    checked={given.value[statement] === point}
                    onChange={() => {
                      given.value = { ...given.value, [statement]: point };
                    }}
                  />
                  {t[`scale${point}`]}
                </label>
              ))}
            </fieldset>
          ))}
          <p>
            <Button type="submit" label={t.sendEvaluation} disabled={acts.busy.value} />
          </p>
        </form>
      )}
      <Outcome acts={acts} language={language} more={t} />
      {gathering.evaluation && <Result language={language} result={gathering.evaluation} />}
    </>
  );
}

function Result({ language, result }: { language: Language; result: EvaluationResult }) {
  const t = gatheringText(language);
  return (
    <div class="members">
      <table class="aksel-table aksel-table--small result">
        <caption>{t.result(result.answers)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.what}</th>
            {scale.map((point) => (
              <th scope="col" key={point}>
                {t[`scale${point}`]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {statements.map((statement) => (
            <tr key={statement}>
              <th scope="row">{t[statement]}</th>
              {scale.map((point) => (
                <td key={point} data-title={t[`scale${point}`]}>
                  {result[statement][point - 1]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
