import type { SurveyResults } from '~/data/surveys';
import { formatDate, type Language } from '~/domain/language';
import type { ShownFigure } from '~/domain/survey/local';
import { surveyLeaderText } from '~/text/survey-leader';
import { shareIn } from './reading';

type Props = { language: Language; figures: readonly ShownFigure[]; rounds: readonly SurveyResults[] };

/** The office beside itself, oldest round first. Only what the same group was asked in the same words. */
export function Trend({ language, figures, rounds }: Props) {
  const t = surveyLeaderText(language);
  const shown = [...rounds].filter((round) => round.figures.length > 0).reverse();
  if (shown.length < 2) return null;
  const version = shown.at(-1)?.round.version;
  const same = shown.filter(({ round }) => round.version === version);
  return (
    <section class="stack" aria-labelledby="over-tid">
      <h2 id="over-tid">{t.trendTitle}</h2>
      <p>{t.trendAbout}</p>
      <div class="members">
        <table class="aksel-table aksel-table--small">
          <thead>
            <tr>
              <th scope="col">{t.question}</th>
              {same.map(({ round }) => (
                <th scope="col" key={round.id}>
                  {formatDate(round.closed_on ?? round.closes_on, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures
              .filter(({ kind }) => kind !== 'pick')
              .map((figure) => (
                <Row key={figure.id} language={language} figure={figure} rounds={same} />
              ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({
  language,
  figure,
  rounds,
}: {
  language: Language;
  figure: ShownFigure;
  rounds: readonly SurveyResults[];
}) {
  const cells = rounds.map(({ round, figures }) => ({
    round,
    result: figures.find(({ id }) => id === figure.id),
  }));
  const groups = new Set(cells.flatMap(({ result }) => result?.group ?? []));
  if (groups.size !== 1) return null;
  return (
    <tr>
      <th scope="row">{figure.text}</th>
      {cells.map(({ round, result }) => (
        <td key={round.id} data-title={formatDate(round.closed_on ?? round.closes_on, language)}>
          {result ? shareIn(language, result) : '–'}
        </td>
      ))}
    </tr>
  );
}
