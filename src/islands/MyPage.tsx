import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { onChange } from '~/data/changes';
import { currentUser, sessionEnded, type User } from '~/data/session';
import { syncSoon } from '~/data/sync';
import { missing, moduleStatus } from '~/domain/completion';
import type { Language } from '~/domain/language';
import { accountText } from '~/text/account';
import { mineText } from '~/text/mine';
import { missingReason, progressText } from '~/text/progress';
import { BroughtCode } from './mine/BroughtCode';
import { KeepWarm } from './mine/KeepWarm';
import { type MyModule, nextStep } from './mine/next-step';
import { Status } from './Status';
import { useProgress } from './use-progress';

type Props = {
  language: Language;
  modules: readonly MyModule[];
  paths: readonly { id: string; title: string }[];
  signInPath: string;
  warmPath: string;
  /** How long the office's self-assessment takes. */
  surveyMinutes: number;
};

/** What I have done, where I was, my office, and what my leader sees. */
export default function MyPage({ language, modules, paths, signInPath, warmPath, surveyMinutes }: Props) {
  const t = mineText(language);
  const p = progressText(language);
  const progress = useProgress().value;
  const user = useUser();
  const parts = useParts(user !== undefined);
  /** Raised when an office is joined above, so that the offices below are asked for again. */
  const joined = useSignal(0);
  const onJoined = () => {
    joined.value += 1;
  };
  useEffect(() => {
    syncSoon();
  }, []);
  if (!progress) return <p class="quiet">{t.loading}</p>;
  const step = nextStep(modules, progress, t);

  return (
    <div class="stack stack--large">
      {user ? <p>{t.hello(user.name)}</p> : <Guest language={language} path={signInPath} />}
      <BroughtCode language={language} signedIn={user !== undefined} onJoined={onJoined} />
      {parts && <parts.Invited language={language} onJoined={onJoined} />}
      {parts && <parts.OpenSurvey language={language} minutes={surveyMinutes} />}
      <section class="stack" aria-labelledby="fortsett">
        <h2 id="fortsett">{t.continueTitle}</h2>
        {step ? (
          <p>
            <a class="aksel-button aksel-button--medium" data-variant="primary" href={step.path}>
              <span class="aksel-label">{step.text}</span>
            </a>
          </p>
        ) : (
          <p>{t.allDone}</p>
        )}
        {user && progress.waiting > 0 && <p class="quiet">{t.waiting}</p>}
      </section>
      {parts && <parts.MyAssignments language={language} modules={modules} paths={paths} />}
      <KeepWarm language={language} modules={modules} progress={progress} path={warmPath} />
      <section class="stack" aria-labelledby="moduler">
        <h2 id="moduler">{t.modules}</h2>
        <ul class="lines">
          {modules.map((module) => {
            const record = progress.record(module.id);
            const status = moduleStatus(module, record);
            return (
              <li key={module.id}>
                <a class="line" href={module.path}>
                  <span class="line__title">{module.title}</span>
                  <Status status={status}>{p[status]}</Status>
                  <span class="line__about">
                    {status === 'changed'
                      ? p.changedWhy
                      : status === 'completed'
                        ? ''
                        : missingReason(p, missing(module, record))}
                  </span>
                </a>
              </li>
            );
          })}
        </ul>
      </section>
      {parts && <parts.MyOffice key={joined.value} language={language} modules={modules} />}
      {parts && <parts.AuthorLink language={language} />}
      {user && <SignOut label={accountText(language).signOut} />}
    </div>
  );
}

type Parts = typeof import('./mine/signed-in-parts');

/** Undefined until somebody is signed in and the parts have come. Without contact they come at the next visit. */
function useParts(wanted: boolean): Parts | undefined {
  const parts = useSignal<Parts | undefined>(undefined);
  useEffect(() => {
    if (!wanted) parts.value = undefined;
    else
      import('./mine/signed-in-parts').then(
        (found) => {
          parts.value = found;
        },
        () => undefined,
      );
  }, [wanted]);
  return parts.value;
}

function useUser(): User | undefined {
  const user = useSignal<User | undefined>(undefined);
  useEffect(() => {
    const read = () => {
      user.value = currentUser();
    };
    read();
    return onChange(read);
  }, []);
  return user.value;
}

function Guest({ language, path }: { language: Language; path: string }) {
  const t = mineText(language);
  return (
    <div class="notice" data-color="info">
      <p>{sessionEnded() ? t.ended : t.guest}</p>
      <p>{sessionEnded() ? t.endedWhy : t.guestWhy}</p>
      <a class="aksel-button aksel-button--medium" data-variant="secondary" data-color="accent" href={path}>
        <span class="aksel-label">{t.signIn}</span>
      </a>
      {sessionEnded() && <SignOut label={t.notYou} />}
    </div>
  );
}

function SignOut({ label }: { label: string }) {
  async function leave() {
    const { signOut } = await import('~/data/auth');
    await signOut();
    location.reload();
  }
  return (
    <p>
      <button
        class="aksel-button aksel-button--medium"
        data-variant="tertiary"
        type="button"
        onClick={() => void leave()}
      >
        <span class="aksel-label">{label}</span>
      </button>
    </p>
  );
}
