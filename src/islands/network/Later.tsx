import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Language } from '~/domain/language';
import { networkText } from '~/text/network';
import { Button } from './parts';

type Props<P> = { language: Language; load: () => Promise<ComponentType<P>>; with: P };

/** A part of the page that is fetched when it is come to, so that the page itself stays light. */
export function Later<P extends object>({ language, load, with: given }: Props<P>) {
  const t = networkText(language);
  const Part = useSignal<ComponentType<P> | undefined>(undefined);
  const offline = useSignal(false);
  const fetchIt = () => {
    offline.value = false;
    load().then(
      (found) => {
        Part.value = found;
      },
      () => {
        offline.value = true;
      },
    );
  };
  useEffect(fetchIt, []);
  if (Part.value) return <Part.value {...given} />;
  if (!offline.value) return <p class="quiet">{t.loadingPart}</p>;
  return (
    <div class="notice" data-color="warning">
      <p role="alert">{t.offlineEmpty}</p>
      <Button label={t.again} onClick={fetchIt} />
    </div>
  );
}
