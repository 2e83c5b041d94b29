import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { currentUser } from '~/data/session';
import { rememberWeakLessons } from '~/data/weak-lessons';
import type { Language } from '~/domain/language';
import { examText } from '~/text/exam';
import { ExamOutcome, type LessonLink } from './exam/ExamOutcome';
import { ExamQuestions } from './exam/ExamQuestions';
import type { ExamEffects } from './exam/exam-effects';
import type { Trouble } from './exam/exam-outcomes';
import { createExamStore, type ExamStore } from './exam/exam-store';
import { TryAgain } from './exam/TryAgain';
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
  saveAnswer: async (id, itemId, draft) => (await exams()).saveDraftAnswer(id, itemId, draft),
  sendDraft: async (id) => (await exams()).sendDraft(id),
  rememberWeak: rememberWeakLessons,
  now: () => new Date(),
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
  useFlush(store);

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
        <ExamQuestions language={language} store={store} attempt={attempt} signInPath={signInPath} />
      ) : (
        <>
          <p class="ingress">{t.about(size, percent)}</p>
          <p>{t.aboutBefore}</p>
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
          <TroubleNotice
            trouble={store.trouble.value}
            language={language}
            signInPath={signInPath}
            onAgain={() => void store.start()}
          />
        )}
      </div>
    </div>
  );
}

/** A page that is left, or a network that is back, sends what waits. */
function useFlush(store: ExamStore) {
  useEffect(() => {
    const leaving = () => {
      if (document.visibilityState === 'hidden') store.flush();
    };
    document.addEventListener('visibilitychange', leaving);
    addEventListener('online', store.flush);
    return () => {
      document.removeEventListener('visibilitychange', leaving);
      removeEventListener('online', store.flush);
    };
  }, [store]);
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

type NoticeProps = { trouble: Trouble; language: Language; signInPath: string; onAgain: () => void };

function TroubleNotice({ trouble, language, signInPath, onAgain }: NoticeProps) {
  const t = examText(language);
  if (trouble.kind === 'signed-out')
    return <SignInFirst text={t.signedOut} label={t.signIn} path={signInPath} />;
  if (trouble.kind === 'pause')
    return (
      <div class="notice" data-color="info">
        <p>{t.pauseWhy}</p>
        <TryAgain language={language} until={trouble.until} onAgain={onAgain} />
      </div>
    );
  const said = { offline: t.offline, refused: t.refused, 'unknown-module': t.unknownModule }[trouble.kind];
  return (
    <div class="notice" data-color="warning">
      <p>{said}</p>
    </div>
  );
}
