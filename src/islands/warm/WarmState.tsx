import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Progress } from '~/data/progress';
import type { Language } from '~/domain/language';
import type { DeckItem } from '~/domain/memory/deck';
import type { Today } from '~/domain/memory/today';
import { warmText } from '~/text/warm';
import type { MyModule } from '../mine/next-step';
import { loadState } from './load';
import { when } from './Resting';

type Props = { language: Language; modules: readonly MyModule[]; progress: Progress };

/** What «Hold det varmt» holds today, in a sentence. Fetched when Min side is there already. */
export function WarmState({ language, modules, progress }: Props) {
  const t = warmText(language);
  const today = useSignal<Today<DeckItem> | undefined>(undefined);
  useEffect(() => {
    loadState(modules, progress).then(
      (state) => {
        today.value = state;
      },
      // The link is there all the same.
      () => undefined,
    );
  }, [progress]);
  if (!today.value) return <>{t.about}</>;
  if (today.value.items.length > 0) return <>{t.stateToday(today.value.items.length)}</>;
  const next = when(language, today.value);
  return <>{today.value.done > 0 ? `${t.stateDone} ${next}` : next}</>;
}
