import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { openActs } from '~/domain/case/state';
import { caseText } from '~/text/case';
import { Sources, Text } from './parts';
import type { SceneProps } from './scene-props';

/** What can be done beside choosing. What comes of it takes the button's place and the focus, so that it is read at once. */
export function Acts({ language, sources, store }: SceneProps) {
  const t = caseText(language);
  const state = store.state.value;
  const newest = useSignal<string | undefined>(undefined);
  const result = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (newest.value) result.current?.focus();
  }, [newest.value]);
  const done = state.steps.flatMap(({ scene, id }) =>
    scene === state.scene.id ? state.scene.acts.filter((act) => act.id === id) : [],
  );
  const open = openActs(state);
  if (done.length + open.length === 0) return null;
  return (
    <div class="stack">
      <h3>{t.acts}</h3>
      {done.length > 0 && (
        <ul class="case__done">
          {done.map((act) => (
            <li key={act.id} ref={act.id === newest.value ? result : null} tabIndex={-1}>
              <p class="case__label">{act.text}</p>
              <Text text={act.result} />
              <Sources language={language} ids={act.sources} sources={sources} />
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <ul class="case__acts">
          {open.map(({ id, kind, text }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  newest.value = id;
                  store.step(id);
                }}
              >
                <span class="case__kind">{t.actKinds[kind]}: </span>
                {text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
