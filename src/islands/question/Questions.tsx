import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { loadAnswers } from '~/data/practice';
import type { Answer } from '~/domain/answer';
import type { Language } from '~/domain/language';
import type { PracticeQuestion } from '~/domain/practice';
import { checkText } from '~/text/check';
import { FlagQuestion } from './FlagQuestion';
import { PracticeField } from './PracticeField';

export type Props = {
  language: Language;
  questions: readonly PracticeQuestion[];
  signInPath: string;
};

/** A check's questions: all of them on a wide screen, one at a time on a phone. */
export function Questions({ language, questions, signInPath }: Props) {
  const t = checkText(language);
  const current = useSignal(0);
  const stored = useStored(questions);
  const places = useRef<(HTMLElement | null)[]>([]);
  const moved = useRef(false);

  // The button pressed may have come to its end, so the focus goes to the question that came.
  useEffect(() => {
    if (moved.current) places.current[current.value]?.focus();
  }, [current.value]);

  const step = (by: -1 | 1, text: string) => (
    <button
      class="aksel-button aksel-button--medium"
      data-variant="tertiary"
      type="button"
      disabled={questions[current.value + by] === undefined}
      onClick={() => {
        moved.current = true;
        current.value += by;
      }}
    >
      <span class="aksel-label">{text}</span>
    </button>
  );

  return (
    <>
      {questions.map((question, index) => (
        <div key={question.id} class="check__question" data-current={index === current.value}>
          <p
            class="quiet check__place"
            tabIndex={-1}
            ref={(place) => {
              places.current[index] = place;
            }}
          >
            {t.of(index + 1, questions.length)}
          </p>
          <PracticeField
            language={language}
            question={question}
            stored={stored?.get(question.id)}
            ready={stored !== undefined}
            sourcesOnPage
          />
          <FlagQuestion language={language} questionId={question.id} signInPath={signInPath} />
        </div>
      ))}
      <p class="check__steps row">
        {step(-1, t.previous)}
        {step(1, t.next)}
      </p>
    </>
  );
}

/** What was answered before on this device; undefined until that is known. */
function useStored(questions: Props['questions']): ReadonlyMap<string, Answer> | undefined {
  const stored = useSignal<ReadonlyMap<string, Answer> | undefined>(undefined);
  useEffect(() => {
    void loadAnswers(questions.map(({ id }) => id))
      // Without storage the check still works; it only does not remember.
      .catch(() => new Map<string, Answer>())
      .then((answers) => {
        stored.value = answers;
      });
  }, []);
  return stored.value;
}
