import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Language } from '~/domain/language';
import type { PracticeItem } from '~/domain/memory/deck';
import { canResume } from '~/domain/memory/paused';
import { warmText } from '~/text/warm';
import { Button } from './Resting';
import type { WarmStore } from './warm-store';

/** What is not asked for the time being, why, and the way to take it in again. */
export function PausedItems({ language, store }: { language: Language; store: WarmStore }) {
  const t = warmText(language);
  const said = useSignal('');
  const heading = useRef<HTMLHeadingElement>(null);
  const { paused } = store.today.value;
  const ready = paused.filter(canResume).map(({ item }) => item);
  if (paused.length === 0 && !said.value) return null;

  function resume(items: readonly PracticeItem[]) {
    store.resume(items);
    said.value = items.length === 1 ? t.resumed : t.resumedAll;
    // The row goes away: the heading above it takes the focus.
    heading.current?.focus();
  }

  return (
    <section class="stack" aria-labelledby="satt-pa-vent">
      <h2 id="satt-pa-vent" tabIndex={-1} ref={heading}>
        {t.pausedTitle}
      </h2>
      {paused.length > 0 && <p>{t.pausedAbout}</p>}
      <p role="status">{said}</p>
      {ready.length > 1 && <Button label={t.resumeAll} variant="secondary" onClick={() => resume(ready)} />}
      <ul class="lines">
        {paused.map(({ item, reasons }) => (
          <li class="warm__paused" key={item.id}>
            <p class="warm__question">{item.question.text}</p>
            <p class="quiet">{reasons.map((reason) => t[reason]).join(' ')}</p>
            {item.question.readAgain && (
              <a class="warm__link" href={item.question.readAgain.path}>
                {t.readAgain(item.question.readAgain.title)}
              </a>
            )}
            {canResume({ reasons }) && (
              <button
                class="aksel-button aksel-button--medium"
                data-variant="secondary"
                type="button"
                aria-label={t.resumeWhich(item.question.text)}
                onClick={() => resume([item])}
              >
                <span class="aksel-label">{t.resume}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
