import { openChoices } from '~/domain/case/state';
import type { Language } from '~/domain/language';
import { caseText } from '~/text/case';
import { Button } from './Button';
import type { GroupStore } from './group-store';

type Props = { language: Language; store: GroupStore };

/** The three questions, and the votes. Whoever leads decides with which choice to go on. */
export function Talk({ language, store }: Props) {
  const t = caseText(language);
  const state = store.state.value;
  const { id } = state.scene;
  const talk = store.talkIn(id);
  const questions = [
    ['understand', t.understand],
    ['do', t.doWhat],
    ['whom', t.withWhom],
  ] as const;
  return (
    <>
      <div class="stack">
        <h3>{t.threeQuestions}</h3>
        <p class="quiet">{t.minutesAbout}</p>
        {questions.map(([field, question]) => (
          <div class="field field--wide" key={field}>
            <label for={`${id}-${field}`}>{question}</label>
            <textarea
              id={`${id}-${field}`}
              value={talk.said[field] ?? ''}
              onInput={(event) => store.write(id, field, event.currentTarget.value)}
            />
          </div>
        ))}
      </div>
      <div class="stack">
        <h3>{t.choose}</h3>
        <ul class="case__choices case__votes">
          {openChoices(state).map((choice) => (
            <li class="case__vote" key={choice.id}>
              <p>{choice.text}</p>
              <p class="row">
                <label for={`${id}-${choice.id}`}>
                  {t.votes}
                  <span class="aksel-sr-only">: {choice.text}</span>
                </label>
                <input
                  class="aksel-text-field__input"
                  id={`${id}-${choice.id}`}
                  type="number"
                  inputMode="numeric"
                  min="0"
                  max="200"
                  value={talk.votes[choice.id] ?? ''}
                  onInput={(event) =>
                    store.vote(id, choice.id, Math.max(0, event.currentTarget.valueAsNumber || 0))
                  }
                />
              </p>
              <p>
                <Button
                  variant="secondary"
                  text={t.goOn}
                  label={`${t.goOn}: ${choice.text}`}
                  onClick={() => store.step(choice.id)}
                />
              </p>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
