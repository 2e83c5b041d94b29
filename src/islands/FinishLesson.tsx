import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { markRead } from '~/data/progress';
import { currentUser } from '~/data/session';
import type { Language } from '~/domain/language';
import { progressText } from '~/text/progress';
import { Status } from './Status';
import { useAwake } from './use-awake';
import { useProgress } from './use-progress';

type Props = {
  language: Language;
  moduleId: string;
  lessonId: string;
  next: { path: string; title: string };
};

/** The lesson's last step: one button, then the way on. */
export default function FinishLesson({ language, moduleId, lessonId, next }: Props) {
  const t = progressText(language);
  const progress = useProgress();
  const awake = useAwake();
  const failed = useSignal(false);
  const justRead = useSignal(false);
  const onward = useRef<HTMLAnchorElement>(null);
  const read = justRead.value || (progress.value?.read.includes(lessonId) ?? false);

  // The button that had the focus is gone: the way on takes it over.
  useEffect(() => {
    if (justRead.value) onward.current?.focus();
  }, [justRead.value]);

  async function finish() {
    await markRead(moduleId, lessonId).catch(() => {
      failed.value = true;
    });
    justRead.value = true;
  }

  return (
    <section class="finish stack no-print">
      {!read && (
        <button
          class="aksel-button aksel-button--medium"
          data-variant="primary"
          type="button"
          disabled={!awake}
          onClick={() => void finish()}
        >
          <span class="aksel-label">{t.finish}</span>
        </button>
      )}
      <p role="status">
        {read && (
          <>
            <Status status="completed">{t.finished}</Status>{' '}
            <span class="quiet">{failed.value ? t.failed : kept(t, progress.value?.waiting ?? 0)}</span>
          </>
        )}
      </p>
      {read && (
        <a class="aksel-button aksel-button--medium" data-variant="primary" href={next.path} ref={onward}>
          <span class="aksel-label">{t.next(next.title)}</span>
        </a>
      )}
    </section>
  );
}

function kept(t: ReturnType<typeof progressText>, waiting: number): string {
  if (!currentUser()) return t.keptSignIn;
  return waiting > 0 ? t.sending : t.sent;
}
