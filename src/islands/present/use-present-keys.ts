import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { type Move, moveOf } from '~/domain/slides/keys';
import { leave, toggleFull } from './leave';
import type { PresentStore } from './present-store';

/** The keyboard while something is shown on the wall. The focus stays where it is. */
export function usePresentKeys(store: PresentStore, stage: RefObject<HTMLElement>): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const move = store.view.value === 'ready' ? wanted(event) : undefined;
      if (!move) return;
      event.preventDefault();
      const done = { leave, full: () => toggleFull(stage.current), notes: store.toggleNotes };
      if (move in done) done[move as keyof typeof done]();
      else store.go(move);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [store]);
}

function wanted({ key, shiftKey, ctrlKey, altKey, metaKey, target }: KeyboardEvent): Move | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  // A button or link in focus is pressed by space, as everywhere.
  if (key === ' ' && target instanceof Element && target.closest('button, a')) return undefined;
  return moveOf(key, shiftKey);
}
