import { useSignal } from '@preact/signals';
import { type ComponentChildren, render } from 'preact';
import { useEffect } from 'preact/hooks';

/** Draws into a place that the static page has made, so that lists are HTML first and nothing moves when they wake. */
export function Fill({ place, children }: { place: string; children: ComponentChildren }) {
  const element = useSignal<Element | null>(null);
  useEffect(() => {
    element.value = document.querySelector(place);
  }, [place]);
  useEffect(() => {
    if (element.value) render(children, element.value);
  });
  return null;
}
