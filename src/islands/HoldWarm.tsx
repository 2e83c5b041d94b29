import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { onChange } from '~/data/changes';
import type { Progress } from '~/data/progress';
import { addReview } from '~/data/reviews';
import { currentUser } from '~/data/session';
import { sync, syncSoon } from '~/data/sync';
import type { Language } from '~/domain/language';
import { warmText } from '~/text/warm';
import type { MyModule } from './mine/next-step';
import { Asking } from './warm/Asking';
import { loadWarm } from './warm/load';
import { NothingYet } from './warm/NothingYet';
import { PausedItems } from './warm/PausedItems';
import { Reminder } from './warm/Reminder';
import { Button, Resting } from './warm/Resting';
import { createWarmStore } from './warm/warm-store';

type Props = {
  language: Language;
  modules: readonly MyModule[];
  /** Addresses of the questions, of this page, and of the sign-in page that leads back here. */
  practicePath: string;
  path: string;
  signInPath: string;
};

/** «Hold det varmt»: today's questions from the modules one has done. */
export default function HoldWarm({ language, modules, practicePath, path, signInPath }: Props) {
  const t = warmText(language);
  const store = useMemo(
    () => createWarmStore({ add: addReview, now: () => new Date(), newId: () => crypto.randomUUID() }),
    [],
  );
  const progress = useSignal<Progress | undefined>(undefined);
  const failed = useSignal(false);

  async function load() {
    const loaded = await loadWarm(practicePath, modules);
    progress.value = loaded.progress;
    if (!loaded.progress) store.notKept.value = true;
    store.know(loaded);
    failed.value = false;
  }
  const reload = () => {
    load().catch(() => {
      failed.value = store.known.value === undefined;
    });
  };

  useEffect(() => {
    let stop: (() => void) | undefined;
    // What was answered on another device today counts: it is waited for, but not for long.
    void Promise.race([sync().catch(() => undefined), wait(2500)]).then(() => {
      reload();
      stop = onChange(reload);
    });
    const seen = () => {
      if (!document.hidden && store.known.value) reload();
    };
    window.addEventListener('online', syncSoon);
    document.addEventListener('visibilitychange', seen);
    return () => {
      stop?.();
      window.removeEventListener('online', syncSoon);
      document.removeEventListener('visibilitychange', seen);
    };
  }, []);

  const moves = store.moves.value;
  useEffect(() => {
    if (moves > 0) document.getElementById('warm-heading')?.focus();
  }, [moves]);

  if (failed.value)
    return (
      <div class="stack">
        <p role="alert">{t.notReached}</p>
        <Button label={t.retry} variant="secondary" onClick={reload} />
      </div>
    );
  const known = store.known.value;
  if (!known) return <p class="quiet">{t.loading}</p>;
  if (known.items.length === 0)
    return <NothingYet language={language} modules={modules} progress={progress.value} />;
  const item = store.current.value;
  return (
    <div class="stack stack--large warm">
      {store.notKept.value && (
        <p class="notice" data-color="warning" role="status">
          {t.notKept}
        </p>
      )}
      {item ? (
        <Asking key={item.id} language={language} store={store} item={item} signInPath={signInPath} />
      ) : (
        <>
          <Resting language={language} store={store} />
          <Kept language={language} progress={progress.value} signInPath={signInPath} />
          <PausedItems language={language} store={store} />
          <Reminder language={language} path={path} />
        </>
      )}
    </div>
  );
}

/** Where the answers are, for those who wonder. */
function Kept({
  language,
  progress,
  signInPath,
}: {
  language: Language;
  progress: Progress | undefined;
  signInPath: string;
}) {
  const t = warmText(language);
  if (!progress) return null;
  if (!currentUser())
    return (
      <p class="quiet">
        {t.guest} <a href={signInPath}>{t.signIn}</a>
      </p>
    );
  return progress.waiting > 0 ? <p class="quiet">{t.waiting}</p> : null;
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
