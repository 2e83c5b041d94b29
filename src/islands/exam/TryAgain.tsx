import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { formatTime, type Language } from '~/domain/language';
import { examText } from '~/text/exam';

type Props = { language: Language; until: string | undefined; onAgain: () => void };

/** The next try: at once, or when the pause is over. The button is there all the time, so that focus is not lost. */
export function TryAgain({ language, until, onAgain }: Props) {
  const t = examText(language);
  const ready = useReady(until);
  return (
    <div class="row">
      <button
        class="aksel-button aksel-button--medium"
        data-variant="primary"
        type="button"
        aria-disabled={!ready}
        onClick={() => {
          if (ready) onAgain();
        }}
      >
        <span class="aksel-label">{t.again}</span>
      </button>
      {until && <p role="status">{ready ? t.ready : t.readyAt(formatTime(until))}</p>}
    </div>
  );
}

/** True from the given moment on. A page that slept through it looks again when it is seen. */
function useReady(until: string | undefined): boolean {
  const ready = useSignal(until === undefined);
  useEffect(() => {
    const look = () => {
      ready.value = until === undefined || Date.now() >= Date.parse(until);
    };
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [until]);
  return ready.value;
}
