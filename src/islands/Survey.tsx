import { useEffect, useMemo, useRef } from 'preact/hooks';
import { currentUser } from '~/data/session';
import { formatDate, type Language } from '~/domain/language';
import type { ShownQuestion } from '~/domain/survey/local';
import { surveyText } from '~/text/survey';
import { SurveyForm } from './survey/SurveyForm';
import { createSurveyStore, type SurveyStore } from './survey/survey-store';

type Props = {
  language: Language;
  questions: readonly ShownQuestion[];
  minutes: number;
  signInPath: string;
  minePath: string;
};

/** Answering the office's self-assessment: one ballot each, answers that nobody can trace. */
export default function Survey({ language, questions, minutes, signInPath, minePath }: Props) {
  const t = surveyText(language);
  const store = useSurvey(questions);
  const heading = useRef<HTMLHeadingElement>(null);
  const view = store.view.value;
  useEffect(() => {
    if (view === 'sent' || view === 'answering') heading.current?.focus();
  }, [view]);

  if (view === 'loading') return <p class="quiet">{t.loading}</p>;
  if (view === 'signed-out')
    return <Notice said={t.signInFirst} path={`${signInPath}${hereQuery()}`} label={t.signIn} />;
  if (view === 'none') return <Notice said={t.none} path={minePath} label={t.toMine} />;
  if (view === 'taken') return <Notice said={t.taken} path={minePath} label={t.toMine} />;
  if (view === 'closed') return <Notice said={t.closed} path={minePath} label={t.toMine} />;
  if (view === 'offline')
    return (
      <div class="notice" data-color="warning" role="alert">
        <p>{t.offline}</p>
        <Button label={t.tryAgain} variant="secondary" onClick={() => void store.load(wanted())} />
      </div>
    );
  if (view === 'sent')
    return (
      <div class="stack">
        <h2 ref={heading} tabIndex={-1}>
          {t.thanks}
        </h2>
        <p>{t.thanksAbout}</p>
        <p>
          <a href={minePath}>{t.toMine}</a>
        </p>
      </div>
    );
  if (view === 'intro') return <Intro language={language} store={store} minutes={minutes} />;
  return (
    <div class="stack stack--large">
      <h2 ref={heading} tabIndex={-1}>
        {store.round.value?.office_name}
      </h2>
      <p class="quiet">{t.kept}</p>
      <SurveyForm language={language} store={store} questions={questions} />
    </div>
  );
}

const wanted = () => new URLSearchParams(location.search).get('runde');
const hereQuery = () => encodeURIComponent(location.search);

function useSurvey(questions: readonly ShownQuestion[]): SurveyStore {
  const store = useMemo(() => {
    const data = () => import('~/data/surveys');
    // Fetched at once, so that an answer is on the device in the tick it is given.
    let drafts: typeof import('~/data/survey-drafts');
    return createSurveyStore(questions, {
      rounds: async () => {
        drafts = await import('~/data/survey-drafts');
        return (await data()).mySurveyRounds();
      },
      load: (round) => drafts.loadDraft(round),
      save: (round, draft) => drafts.saveDraft(round, draft),
      markSent: (round) => drafts.markSent(round),
      take: async (round, secret) => (await data()).takeBallot(round, secret),
      cast: async (round, secret, stamp, ballot) => (await data()).castBallot(round, secret, stamp, ballot),
    });
  }, [questions]);
  useEffect(() => {
    if (currentUser()) void store.load(wanted());
    else store.view.value = 'signed-out';
  }, [store]);
  return store;
}

function Intro({ language, store, minutes }: { language: Language; store: SurveyStore; minutes: number }) {
  const t = surveyText(language);
  const round = store.round.value;
  if (!round) return null;
  return (
    <div class="stack">
      <p>{t.intro(round.office_name, minutes, formatDate(round.closes_on, language))}</p>
      <h2>{t.howTitle}</h2>
      <ul class="survey-how">
        {Object.values(t.how).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button
        label={store.busy.value ? t.beginning : t.begin}
        variant="primary"
        onClick={() => void store.begin()}
      />
    </div>
  );
}

function Button({ label, variant, onClick }: { label: string; variant: string; onClick: () => void }) {
  return (
    <p>
      <button
        class="aksel-button aksel-button--medium"
        data-variant={variant}
        type="button"
        onClick={onClick}
      >
        <span class="aksel-label">{label}</span>
      </button>
    </p>
  );
}

function Notice({ said, path, label }: { said: string; path: string; label: string }) {
  return (
    <div class="notice" data-color="info">
      <p>{said}</p>
      <a class="aksel-button aksel-button--medium" data-variant="primary" data-color="accent" href={path}>
        <span class="aksel-label">{label}</span>
      </a>
    </div>
  );
}
