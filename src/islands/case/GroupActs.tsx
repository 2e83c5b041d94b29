import { openActs } from '~/domain/case/state';
import type { Language } from '~/domain/language';
import { caseText } from '~/text/case';
import type { GroupStore } from './group-store';
import { type SourceLinks, Sources, Text } from './parts';

type Props = { language: Language; sources: SourceLinks; store: GroupStore };

/** What the group may find out before it votes. Each opens in place. */
export function GroupActs({ language, sources, store }: Props) {
  const t = caseText(language);
  const state = store.state.value;
  const done = new Set(state.steps.filter(({ scene }) => scene === state.scene.id).map(({ id }) => id));
  const acts = state.scene.acts.filter((act) => done.has(act.id) || openActs(state).includes(act));
  if (acts.length === 0) return null;
  return (
    <div class="stack">
      <h3>{t.acts}</h3>
      <ul class="case__acts">
        {acts.map((act) => (
          <li key={act.id}>
            <button type="button" aria-expanded={done.has(act.id)} onClick={() => store.step(act.id)}>
              <span class="case__kind">{t.actKinds[act.kind]}: </span>
              {act.text}
            </button>
            {done.has(act.id) && (
              <div class="case__before">
                <Text text={act.result} />
                <Sources language={language} ids={act.sources} sources={sources} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
