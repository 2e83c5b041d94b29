import type { RefObject } from 'preact';
import type { Language } from '~/domain/language';
import { presentText } from '~/text/present';
import { leave, toggleFull } from './leave';
import type { PresentStore } from './present-store';

type Props = { store: PresentStore; language: Language; stage: RefObject<HTMLElement> };

/** Buttons for those who have no keyboard in hand, and where one is. */
export function Controls({ store, language, stage }: Props) {
  const t = presentText(language);
  const { length } = store.deck.value.slides;
  const place = store.place.value;
  return (
    <nav class="wall__controls" aria-label={t.controls} title={t.keys}>
      <Control text={t.previous} off={place === 0} onClick={() => store.go('previous')} />
      <span class="wall__place">{t.place(place + 1, length)}</span>
      <Control text={t.next} off={place === length - 1} onClick={() => store.go('next')} />
      <Control text={t.notes} pressed={store.notes.value} onClick={store.toggleNotes} />
      {document.fullscreenEnabled && <Control text={t.full} onClick={() => toggleFull(stage.current)} />}
      <Control text={t.print} onClick={() => window.print()} />
      <Control text={t.leave} onClick={leave} />
      <progress class="bar wall__bar" max={length} value={place + 1} aria-hidden="true" />
    </nav>
  );
}

type ControlProps = { text: string; off?: boolean; pressed?: boolean; onClick: () => void };

/** At the end a button says that it does nothing, and keeps the focus. */
function Control({ text, off, pressed, onClick }: ControlProps) {
  return (
    <button
      class="aksel-button aksel-button--small"
      data-variant="tertiary"
      type="button"
      aria-disabled={off ? 'true' : undefined}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <span class="aksel-label">{text}</span>
    </button>
  );
}
