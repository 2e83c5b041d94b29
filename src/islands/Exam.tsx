import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { currentUser } from '~/data/session';
import type { Language } from '~/domain/language';
import { examText } from '~/text/exam';
import { ExamOutcome, type LessonLink } from './exam/ExamOutcome';
import { ExamQuestions } from './exam/ExamQuestions';
import { createExamStore, type ExamEffects, type Trouble } from './exam/exam-store';
import { useAwake } from './use-awake';

type Props = {
  language: Language;
  moduleId: string;
  size: number;
  /** Percent that must be right. */
  percent: number;
  lessons: readonly LessonLink[];
  modulePath: string;
  signInPath: string;
};

// The exam's data needs supabase-js, five times the size of this page: fetched when the exam begins.
const exams = () => import('~/data/exams');
const effects: ExamEffects = {
  start: async (moduleId) => (await exams()).startExam(moduleId),
  submit: async (id, answers) => (await exams()).submitExam(id, answers),
  loadDraft: async (id) => (await exams()).loadDraft(id),
  saveDraft: async (id, answers) => (await exams()).saveDraft(id, answers),
};

export default function Exam({ language, moduleId, size, percent, lessons, modulePath, signInPath }: Props) {
  const t = examText(language);
  const store = useMemo(() => createExamStore(moduleId, effects), [moduleId]);
  const awake = useAwake();
  const attempt = store.attempt.value;
  const result = store.result.value;
  // The served page knows nobody: the device is asked when the page wakes.
  const signedIn = useSignal(true);
  useEffect(() => {
    signedIn.value = currentUser() !== undefined;
  }, []);

  return (
    <div class="stack">
      {result && attempt ? (
        <ExamOutcome
          language={language}
          result={result}
          lessons={lessons}
          modulePath={modulePath}
          onAgain={() => void store.start()}
        />
      ) : attempt ? (
        <ExamQuestions language={language} store={store} attempt={attempt} />
      ) : (
        <>
          <p class="ingress">{t.about(size, percent)}</p>
          {signedIn.value ? (
            <p>
              <button
                class="aksel-button aksel-button--medium"
                data-variant="primary"
                type="button"
                disabled={store.busy.value || !awake}
                onClick={() => void store.start()}
              >
                <span class="aksel-label">{store.busy.value ? t.loading : t.start}</span>
              </button>
            </p>
          ) : (
            <SignInFirst text={t.signInFirst} label={t.signIn} path={signInPath} />
          )}
        </>
      )}
      <div role="alert">
        {store.trouble.value && (
          <TroubleNotice trouble={store.trouble.value} language={language} signInPath={signInPath} />
        )}
      </div>
    </div>
  );
}

function SignInFirst({ text, label, path }: { text: string; label: string; path: string }) {
  return (
    <div class="notice" data-color="info">
      <p>{text}</p>
      <a class="aksel-button aksel-button--medium" data-variant="primary" data-color="accent" href={path}>
        <span class="aksel-label">{label}</span>
      </a>
    </div>
  );
}

function TroubleNotice({
  trouble,
  language,
  signInPath,
}: {
  trouble: Trouble;
  language: Language;
  signInPath: string;
}) {
  const t = examText(language);
  if (trouble === 'signed-out') return <SignInFirst text={t.signedOut} label={t.signIn} path={signInPath} />;
  const said = { offline: t.offline, refused: t.refused, 'unknown-module': t.unknownModule }[trouble];
  return (
    <div class="notice" data-color="warning">
      <p>{said}</p>
    </div>
  );
}
