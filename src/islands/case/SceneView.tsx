import { useEffect, useRef } from 'preact/hooks';
import { lastChoice, openChoices, paragraphsOf } from '~/domain/case/state';
import { caseText } from '~/text/case';
import { Acts } from './Acts';
import { Debrief } from './Debrief';
import { People, Sides, Text } from './parts';
import type { SceneProps } from './scene-props';
import { WriteAct } from './WriteAct';

/** One scene, like a page in a book. The heading takes the focus, so that a screen reader begins there, once. */
export function SceneView({ language, story, sources, store }: SceneProps) {
  const t = caseText(language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const state = store.state.value;
  const { scene } = state;
  const before = lastChoice(story, state);
  return (
    <section class="case stack" aria-labelledby="scene">
      {scene.phase && <p class="case__phase">{scene.phase}</p>}
      <div>
        <p class="case__clock">{scene.clock}</p>
        <h2 id="scene" ref={heading} tabIndex={-1}>
          {scene.title}
        </h2>
      </div>
      {before && (
        <div class="case__before">
          <p class="quiet">
            {t.youChose}: {before.text}
          </p>
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
        <>
          <div class="case__ending stack">
            <h3>
              {t.ending}: {scene.ending.title}
            </h3>
            <Sides language={language} {...scene.ending} />
          </div>
          <Debrief {...{ language, story, sources, store }} />
        </>
      ) : (
        <>
          <Acts {...{ language, story, sources, store }} />
          {scene.write && <WriteAct language={language} caseId={story.id} write={scene.write} />}
          <div class="stack">
            <h3>{t.choose}</h3>
            <ul class="case__choices">
              {openChoices(state).map(({ id, text }) => (
                <li key={id}>
                  <button type="button" onClick={() => store.step(id)}>
                    {text}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        </>
      )}
    </section>
  );
}
