import type { FigureResult, SurveyResults } from '~/data/surveys';
import type { Language } from '~/domain/language';
import type { ShownFigure } from '~/domain/survey/local';
import { surveyLeaderText } from '~/text/survey-leader';
import { rankOf, readFigure, shareIn } from './reading';

type Props = { language: Language; figures: readonly ShownFigure[]; results: SurveyResults };
const [ours, theirs] = ['q15-tre-tiltak', 'q21-fem-tiltak'];

/**
 * Advisors' three measures beside leaders' five. Leaders of one office are shown from five on; with fewer, those that
 * several offices of the county have together; and where there are none of those either, what leaders said in 2022.
 */
export function Gap({ language, figures, results }: Props) {
  const t = surveyLeaderText(language);
  const picked = ranked(figures, results.figures, ours);
  const here = ranked(figures, results.figures, theirs);
  const county = ranked(figures, results.county_leaders ?? [], theirs);
  const leaders = here.length > 0 ? here : county;
  const n = county[0]?.result.n ?? 0;
  if (picked.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="tiltak">
      <h3 id="tiltak">{t.gapTitle}</h3>
      <p>{t.gapAbout}</p>
      <div class="survey-gap">
        <div class="stack">
          <h4>{t.advisors}</h4>
          <ol>
            {picked.map(({ figure, result }) => {
              const { share, year2022, verdict } = readFigure(language, figure, result);
              return (
                <li key={figure.id}>
                  <strong>{figure.text}</strong>: {share}.{' '}
                  <span class="quiet">{`${year2022} ${verdict}`}</span>
                </li>
              );
            })}
          </ol>
        </div>
        <div class="stack">
          <h4>{here.length > 0 ? t.leadersHere : county.length > 0 ? t.leadersCounty(n) : t.leaders2022}</h4>
          {leaders.length > 0 ? (
            <ol>
              {leaders.map(({ figure, result }) => (
                <li key={figure.id}>
                  <strong>{figure.text}</strong>: {shareIn(language, result)}.
                </li>
              ))}
            </ol>
          ) : (
            <Leaders2022 language={language} figures={figures} />
          )}
        </div>
      </div>
      <p>{t.gap2022}</p>
      <p class="quiet">{t.caption2022}</p>
    </section>
  );
}

function Leaders2022({ language, figures }: Omit<Props, 'results'>) {
  const t = surveyLeaderText(language);
  return (
    <>
      <p class="quiet">{t.leadersHidden}</p>
      <ul>
        {figures
          .filter(({ question, in2022 }) => question === theirs && in2022?.words)
          .map(({ id, text, in2022 }) => (
            <li key={id}>
              <strong>{text}</strong>: {in2022?.words}
            </li>
          ))}
      </ul>
    </>
  );
}

/** What was picked of a question, the most picked first. */
const ranked = (
  figures: readonly ShownFigure[],
  results: readonly FigureResult[],
  question: string | undefined,
) =>
  figures
    .flatMap((figure) => {
      const result = results.find(({ id }) => id === figure.id);
      return result && result.about !== 'too-few' && figure.question === question ? [{ figure, result }] : [];
    })
    .sort((one, other) => rankOf(other.result) - rankOf(one.result));
