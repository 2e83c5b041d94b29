import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Debrief as Back, debriefOf } from '~/domain/case/debrief';
import { dimensions, levelOf } from '~/domain/case/dimensions';
import type { Fact } from '~/domain/case/schema';
import { caseText } from '~/text/case';
import { Button } from './Button';
import { Path, type Shares } from './Path';
import { Sources } from './parts';
import type { SceneProps } from './scene-props';

/** Looking back: the way walked beside the expert's, what was never asked, what each choice meant, and the law in play. */
export function Debrief({ language, story, sources, store }: SceneProps) {
  const t = caseText(language);
  const back = debriefOf(story, store.state.value);
  const shares = useSignal<Shares>([]);
  useEffect(() => {
    // What others chose is an extra: without network the rest is there.
    import('~/data/remote-case-runs')
      .then(({ caseShares }) => caseShares(story.id))
      .then(
        (found) => {
          shares.value = found;
        },
        () => undefined,
      );
  }, [story.id]);
  return (
    <div class="stack stack--large">
      <div class="stack">
        <h3>{t.debrief}</h3>
        <p>{t.debriefAbout}</p>
      </div>
      <div class="stack">
        <h4>{t.weights}</h4>
        <dl class="case__sides">
          {dimensions.map((dimension) => {
            const words = t.dimensions[dimension];
            return (
              <div key={dimension}>
                <dt>{words.name}</dt>
                <dd>{words[levelOf(store.state.value.weights[dimension])]}</dd>
              </div>
            );
          })}
        </dl>
      </div>
      <Path {...{ language, sources, turns: back.turns, shares: shares.value, onTry: store.backTo }} />
      <Knowledge t={t} back={back} />
      <div class="stack">
        <h4>{t.expertPath}</h4>
        <ol class="case__expert">
          {back.expert.map(({ scene, choice }) => (
            <li key={scene.id}>
              <strong>{scene.title}:</strong> {choice.text}
              <br />
              <span class="quiet">{choice.expert}</span>
            </li>
          ))}
        </ol>
      </div>
      <div class="stack">
        <h4>{t.law}</h4>
        <Sources language={language} ids={back.sources} sources={sources} />
      </div>
      <div class="stack">
        <h4>{t.questions}</h4>
        <ol>
          {story.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      </div>
      <p class="row no-print">
        <Button variant="secondary" text={t.print} onClick={() => print()} />
      </p>
    </div>
  );
}

type Words = ReturnType<typeof caseText>;

/** What was found, and what was decided without. */
function Knowledge({ t, back: { found, missed } }: { t: Words; back: Back }) {
  return (
    <>
      <div class="stack">
        <h4>{t.unknown}</h4>
        {missed.length === 0 ? <p>{t.allKnown}</p> : <p>{t.unknownAbout}</p>}
        <Facts t={t} facts={missed} />
      </div>
      {found.length > 0 && (
        <details>
          <summary>
            {t.known} ({found.length})
          </summary>
          <Facts t={t} facts={found} />
        </details>
      )}
    </>
  );
}

const Facts = ({ t, facts }: { t: Words; facts: readonly Fact[] }) => (
  <ul class="case__facts">
    {facts.map(({ id, text, why, key }) => (
      <li key={id}>
        {text} {key && <strong>({t.key})</strong>}
        <br />
        <span class="quiet">{why}</span>
      </li>
    ))}
  </ul>
);
