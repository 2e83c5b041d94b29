import type { NetworkOverview } from '~/data/network-overview';
import type { FigureResult } from '~/data/surveys';
import { formatDate, type Language } from '~/domain/language';
import type { ShownFigure } from '~/domain/survey/local';
import { networkOverviewText } from '~/text/network-overview';
import { surveyLeaderText } from '~/text/survey-leader';
import { shareIn } from '../../survey-leader/reading';

type Props = {
  language: Language;
  surveys: NetworkOverview['surveys'];
  figures: readonly ShownFigure[];
};

/** The self-assessments that leaders have opened to the network, and what the county's leaders answered together. */
export function OpenedSurveys({ language, surveys, figures }: Props) {
  const t = networkOverviewText(language);
  return (
    <section class="stack" aria-labelledby="selvvurderinger">
      <h3 id="selvvurderinger">{t.surveyTitle}</h3>
      {surveys.offices.length === 0 ? (
        <p class="quiet">{t.noSurveys}</p>
      ) : (
        <>
          <p>{t.surveyAbout}</p>
          <ul class="overview-surveys">
            {surveys.offices.map((office) => (
              <li key={office.id} class="stack">
                <h4>{office.name}</h4>
                <p class="quiet">
                  {t.closedOn} {formatDate(office.closed_on, language)}
                </p>
                <Answers language={language} figures={figures} results={office.figures} />
              </li>
            ))}
          </ul>
        </>
      )}
      {surveys.leaders.length > 0 && (
        <>
          <h4>{t.leadersTitle}</h4>
          <p>{t.leadersAbout}</p>
          <Answers language={language} figures={figures} results={surveys.leaders} />
        </>
      )}
    </section>
  );
}

function Answers({
  language,
  figures,
  results,
}: Pick<Props, 'language' | 'figures'> & { results: readonly FigureResult[] }) {
  return (
    <dl class="overview-answers">
      {results.map((result) => {
        const figure = figures.find(({ id }) => id === result.id);
        return (
          figure && (
            <div key={result.id}>
              <dt>{[figure.stem, figure.text].filter(Boolean).join(' ')}</dt>
              <dd>
                <strong>{shareIn(language, result)}</strong>
                {result.about !== 'too-few' &&
                  ` ${figure.counted ?? surveyLeaderText(language).scaleCounted}`}
              </dd>
            </div>
          )
        );
      })}
    </dl>
  );
}
