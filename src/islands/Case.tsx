import { useComputed } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Case as Story } from '~/domain/case/schema';
import type { Language } from '~/domain/language';
import { caseText } from '~/text/case';
import { Button } from './case/Button';
import { caseStore } from './case/case-store';
import type { SourceLinks } from './case/parts';
import { SceneView } from './case/SceneView';

type Props = { language: Language; story: Story; sources: SourceLinks };

/** A case, played: one scene at a time, kept as one goes. */
export default function Case({ language, story, sources }: Props) {
  const t = caseText(language);
  const store = useMemo(() => caseStore(story), [story]);
  useEffect(() => {
    store.open();
    return () => store.close();
  }, [store]);
  const ended = useComputed(() => Boolean(store.state.value.scene.ending));

  if (store.status.value === 'loading') return <p role="status">{t.loading}</p>;
  if (store.status.value === 'ready')
    return (
      <div class="stack">
        <p class="row">
          <Button text={store.begun.value ? t.resume : t.begin} onClick={store.play} />
          {store.begun.value && <Button variant="tertiary" text={t.again} onClick={store.again} />}
        </p>
        <p class="quiet">{t.keeps}</p>
        {!store.kept.value && <p role="alert">{t.notKept}</p>}
      </div>
    );
  return (
    <div class="stack stack--large">
      <SceneView
        key={
          store.state.value.scene.id +
          store.state.value.steps.filter((s) => s.scene !== store.state.value.scene.id).length
        }
        {...{ language, story, sources, store }}
      />
      {!ended.value && !store.kept.value && <p role="alert">{t.notKept}</p>}
      {store.begun.value && (
        <p class="row no-print">
          <Button variant="tertiary" text={t.undo} onClick={store.undo} />
          <Button variant="tertiary" text={t.again} onClick={store.again} />
        </p>
      )}
    </div>
  );
}
