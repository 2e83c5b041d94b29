import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { onChange } from '~/data/changes';
import { loadProgress, type Progress } from '~/data/progress';
import { syncSoon } from '~/data/sync';

/** What this person has done, kept up to date across tabs. Undefined until the device has been read. */
export function useProgress() {
  const progress = useSignal<Progress | undefined>(undefined);
  useEffect(() => {
    const read = () => {
      // A device that cannot be read shows the page as for a first visit; the write says why when it matters.
      loadProgress().then(
        (value) => {
          const first = progress.value === undefined;
          progress.value = value;
          // What an earlier page could not send goes now.
          if (first && value.waiting > 0) syncSoon();
        },
        () => undefined,
      );
    };
    read();
    window.addEventListener('online', syncSoon);
    const stop = onChange(read);
    return () => {
      stop();
      window.removeEventListener('online', syncSoon);
    };
  }, []);
  return progress;
}
