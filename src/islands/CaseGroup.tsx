import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Case } from '~/domain/case/schema';
import { lastChoice, paragraphsOf } from '~/domain/case/state';
import type { Language } from '~/domain/language';
import { caseText } from '~/text/case';
import { Button } from './case/Button';
import { GroupActs } from './case/GroupActs';
import { groupStore } from './case/group-store';
import { Minutes } from './case/Minutes';
import { People, Sides, type SourceLinks, Text } from './case/parts';
import { Talk } from './case/Talk';
import { Timer } from './case/Timer';

type Props = { language: Language; story: Case; sources: SourceLinks };

/** A case on the wall: the group talks and votes by hand, the one who leads enters it. */
export default function CaseGroup({ language, story, sources }: Props) {
  const t = caseText(language);
  const store = useMemo(() => groupStore(story), [story]);
  useEffect(() => {
    void store.open();
  }, [store]);
  const heading = useRef<HTMLHeadingElement>(null);
  const state = store.state.value;
  const { scene } = state;
  const choices = state.steps.filter((step) => step.scene !== scene.id).length;
  useEffect(() => {
    if (choices > 0) heading.current?.focus();
  }, [choices]);
  if (!store.loaded.value) return <p role="status">{t.loading}</p>;
  const before = lastChoice(story, state);
  return (
    <div class="stack stack--large">
      <section class="case case--wall stack no-print" aria-labelledby="scene">
        {scene.phase && (
          <p class="case__phase">
            {t.phase}: {scene.phase}
          </p>
        )}
        <div>
          <p class="case__clock">{scene.clock}</p>
          <h2 id="scene" ref={heading} tabIndex={-1}>
            {scene.title}
          </h2>
        </div>
        {before && (
          <div class="case__before">
            <Text text={before.happens} />
          </div>
        )}
        <div class="prose case__text">
          {paragraphsOf(state).map((paragraph) => (
            <Text key={paragraph} text={paragraph} />
          ))}
        </div>
        <People language={language} story={story} ids={scene.people} title={t.here} />
        {scene.ending ? (
          <div class="case__ending stack">
            <h3>
              {t.ending}: {scene.ending.title}
            </h3>
            <Sides language={language} {...scene.ending} />
          </div>
        ) : (
          <>
            <GroupActs {...{ language, sources, store }} />
            <Timer language={language} key={scene.id} />
            <Talk {...{ language, store }} />
          </>
        )}
        {!store.saved.value && <p role="alert">{t.notKept}</p>}
        {state.steps.length > 0 && (
          <p>
            <Button variant="tertiary" text={t.again} onClick={store.again} />
          </p>
        )}
      </section>
      <Minutes {...{ language, story, store }} />
    </div>
  );
}
