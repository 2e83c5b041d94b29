import { useEffect, useMemo } from 'preact/hooks';
import type { Office } from '~/data/office';
import type { Language } from '~/domain/language';
import type { ShownFigure } from '~/domain/survey/local';
import { surveyLeaderText } from '~/text/survey-leader';
import { OfficeShell } from './leader/OfficeShell';
import { OpenRound } from './survey-leader/OpenRound';
import { OpenToNetworks } from './survey-leader/OpenToNetworks';
import { Results } from './survey-leader/Results';
import { RoundNow } from './survey-leader/RoundNow';
import { createRoundsStore } from './survey-leader/rounds-store';
import { Trend } from './survey-leader/Trend';

type Props = {
  language: Language;
  figures: readonly ShownFigure[];
  minutes: number;
  answerPath: string;
  signInPath: string;
  minePath: string;
};

/** The leader's page of the self-assessment: open a round, follow it, read it when it is closed. */
export default function SurveyLeader(props: Props) {
  return (
    <OfficeShell language={props.language} signInPath={props.signInPath} minePath={props.minePath}>
      {(office, lost) => <Rounds {...props} office={office} lost={lost} />}
    </OfficeShell>
  );
}

const data = () => import('~/data/surveys');
/** Often enough to see that people answer, seldom enough to ask for little. */
const everyMs = 30_000;

type RoundsProps = Props & { office: Office; lost: (error: unknown) => void };

function Rounds({ language, figures, minutes, answerPath, office, lost }: RoundsProps) {
  const t = surveyLeaderText(language);
  const store = useMemo(
    () =>
      createRoundsStore({
        rounds: async () => (await data()).surveyRounds(office.id),
        open: async (days) => (await data()).openSurveyRound(office.id, days),
        close: async (id) => (await data()).closeSurveyRound(id),
        results: async (id) => (await data()).surveyResults(id),
        lost,
      }),
    [office.id, lost],
  );
  useEffect(() => {
    void store.load();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && store.open.value) void store.load();
    }, everyMs);
    return () => clearInterval(timer);
  }, [store]);

  if (store.view.value === 'loading') return <p class="quiet">{t.loading}</p>;
  if (store.view.value === 'failed')
    return (
      <div class="notice" data-color="warning" role="alert">
        <p>{t.failed}</p>
        <button
          class="aksel-button aksel-button--medium"
          data-variant="secondary"
          type="button"
          onClick={() => void store.load()}
        >
          <span class="aksel-label">{t.tryAgain}</span>
        </button>
      </div>
    );
  const [latest] = store.results.value;
  const open = store.open.value;
  return (
    <>
      <h2>{office.name}</h2>
      {open && (
        <RoundNow key={open.id} language={language} store={store} round={open} answerPath={answerPath} />
      )}
      {latest ? (
        <Results
          key={latest.round.id}
          language={language}
          figures={figures}
          results={latest}
          news={store.changed.value}
        />
      ) : (
        <p class="quiet">{t.noRounds}</p>
      )}
      {latest && latest.figures.length > 0 && (
        <OpenToNetworks key={latest.round.id} language={language} round={latest.round.id} lost={lost} />
      )}
      <Trend language={language} figures={figures} rounds={store.results.value} />
      {!open && <OpenRound language={language} store={store} minutes={minutes} />}
    </>
  );
}
