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
          progress.value = value;
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
