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
import { AuthorLink } from './mine/AuthorLink';
import { KeepWarm } from './mine/KeepWarm';
import { MyOffice } from './mine/MyOffice';
import { type MyModule, nextStep } from './mine/next-step';
import { Status } from './Status';
import { useProgress } from './use-progress';

type Props = { language: Language; modules: readonly MyModule[]; signInPath: string; warmPath: string };

/** What I have done, where I was, my office, and what my leader sees. */
export default function MyPage({ language, modules, signInPath, warmPath }: Props) {
  const t = mineText(language);
  const p = progressText(language);
  const progress = useProgress().value;
  const user = useUser();
  useEffect(() => {
    syncSoon();
  }, []);
  if (!progress) return <p class="quiet">{t.loading}</p>;
  const step = nextStep(modules, progress, t);

  return (
    <div class="stack stack--large">
      {user ? <p>{t.hello(user.name)}</p> : <Guest language={language} path={signInPath} />}
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
      {user && <MyOffice language={language} modules={modules} />}
      {user && <AuthorLink language={language} />}
      {user && <SignOut label={accountText(language).signOut} />}
    </div>
  );
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
