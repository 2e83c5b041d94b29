import { debriefOf } from '~/domain/case/debrief';
import type { Case } from '~/domain/case/schema';
import { formatDate, type Language } from '~/domain/language';
import { caseText } from '~/text/case';
import { Button } from './Button';
import type { GroupStore } from './group-store';

type Props = { language: Language; story: Case; store: GroupStore };

/** What the group said and chose, scene by scene, to print. */
export function Minutes({ language, story, store }: Props) {
  const t = caseText(language);
  const { turns } = debriefOf(story, store.state.value);
  const { agreed } = store.kept.value;
  return (
    <section class="stack" aria-labelledby="minutes">
      <h2 id="minutes">{t.minutesTitle}</h2>
      <p class="on-paper">{formatDate(new Date(), language)}</p>
      <ol class="case__expert">
        {turns.map(({ scene, choice }) => {
          const { said, votes } = store.talkIn(scene.id);
          const answers = [
            [t.understand, said['understand']],
            [t.doWhat, said['do']],
            [t.withWhom, said['whom']],
          ] as const;
          return (
            <li key={scene.id}>
              <p>
                <strong>{scene.title}</strong>: {choice.text} ({t.voted(votes[choice.id] ?? 0)})
              </p>
              {answers.map(
                ([question, answer]) =>
                  answer && (
                    <p key={question}>
                      {question} {answer}
                    </p>
                  ),
              )}
            </li>
          );
        })}
      </ol>
      <div class="field field--wide">
        <label for="agreed">{t.agreed}</label>
        <textarea
          id="agreed"
          class="no-print"
          value={agreed}
          onInput={(event) => store.agree(event.currentTarget.value)}
        />
        <div class="on-paper written">{agreed}</div>
      </div>
      <p class="no-print">
        <Button text={t.printMinutes} onClick={() => print()} />
      </p>
    </section>
  );
}
