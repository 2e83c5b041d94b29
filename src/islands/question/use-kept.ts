import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/** How long after the last letter a text is kept. */
const pause = 400;

/**
 * Keeps a text as it is written: shortly after the last letter, and at once when the page is left. Says how that went:
 * undefined until something has been kept.
 */
export function useKept(save: (text: string) => Promise<void>) {
  const kept = useSignal<boolean | undefined>(undefined);
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | undefined>(undefined);
  const latest = useRef(save);
  latest.current = save;

  function flush() {
    if (!waiting.current) return;
    const { text, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = undefined;
    latest.current(text).then(
      () => {
        kept.value = true;
      },
      () => {
        kept.value = false;
      },
    );
  }

  useEffect(() => {
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, []);

  return {
    kept: kept.value,
    keep(text: string) {
      clearTimeout(waiting.current?.timer);
      waiting.current = { text, timer: setTimeout(flush, pause) };
    },
  };
}
