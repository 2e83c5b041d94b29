import { useEffect, useRef } from 'preact/hooks';
import type { SurveyResults } from '~/data/surveys';
import { formatDate, type Language } from '~/domain/language';
import { roughPoints } from '~/domain/survey/interval';
import type { ShownFigure } from '~/domain/survey/local';
import { surveyLeaderText } from '~/text/survey-leader';
import { FigureView } from './FigureView';
import { Gap } from './Gap';
import { type Reading, readFigure } from './reading';

type Props = {
  language: Language;
  figures: readonly ShownFigure[];
  results: SurveyResults;
  /** The round was closed just now: what is read next is its result. */
  news: boolean;
};

/** What a closed round says. Advisors' and leaders' measures first: the best start of a talk. */
export function Results({ language, figures, results, news }: Props) {
  const t = surveyLeaderText(language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (news) heading.current?.focus();
  }, []);
  const { round, answered } = results;
  const readings = figures.flatMap((figure) => {
    const result = results.figures.find(({ id }) => id === figure.id);
    return result && figure.kind !== 'pick' ? [readFigure(language, figure, result)] : [];
  });
  return (
    <section class="stack stack--large" aria-labelledby="resultat">
      <header class="stack">
        <h2 id="resultat" ref={heading} tabIndex={-1}>
          {t.resultsTitle(formatDate(round.closed_on ?? round.closes_on, language))}
        </h2>
        {results.figures.length === 0 ? (
          <p class="notice" data-color="info">
            {t.tooFew}
          </p>
        ) : (
          answered !== null && (
            <>
              <p>{t.whoAnswered(answered, round.invited)}</p>
              <p>{t.rough(answered, roughPoints(answered))}</p>
            </>
          )
        )}
      </header>
      {results.figures.length > 0 && (
        <>
          <Gap language={language} figures={figures} results={results} />
          <section class="stack" aria-labelledby="alle-svar">
            <h3 id="alle-svar">{t.rest}</h3>
            <p class="quiet">{t.caption2022}</p>
            <Figures readings={readings} />
            <Table language={language} readings={readings} />
          </section>
        </>
      )}
    </section>
  );
}

/** Figures under the question that they are rows of. */
function Figures({ readings }: { readings: readonly Reading[] }) {
  const stems = [...new Set(readings.map(stemOf))];
  const byStem = stems.map((stem) => [stem, readings.filter((one) => stemOf(one) === stem)] as const);
  return (
    <>
      {byStem.map(([stem, group]) => (
        <div class="stack" key={stem}>
          {group[0]?.stem && <h4 class="survey-stem">{stem}</h4>}
          <ul class="survey-figures">
            {group.map((reading) => (
              <FigureView key={reading.id} reading={reading} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

const stemOf = ({ id, stem }: Reading) => stem ?? id;

function Table({ language, readings }: { language: Language; readings: readonly Reading[] }) {
  const t = surveyLeaderText(language);
  return (
    <details class="survey-table">
      <summary>{t.table}</summary>
      <div class="members">
        <table class="aksel-table aksel-table--small">
          <thead>
            <tr>
              <th scope="col">{t.question}</th>
              <th scope="col">{t.answer}</th>
              <th scope="col">{t.year2022}</th>
            </tr>
          </thead>
          <tbody>
            {readings.map(({ id, label, share, counted, doubt, year2022 }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td data-title={t.answer}>
                  {share} {counted} {doubt}
                </td>
                <td data-title={t.year2022}>{year2022 || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="quiet">{t.caption2022}</p>
    </details>
  );
}
