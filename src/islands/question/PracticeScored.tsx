import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { saveAnswer } from '~/data/practice';
import { type Answer, isAnswered } from '~/domain/answer';
import { fits, type Key } from '~/domain/grading';
import { type Feedback, feedbackOn, type PracticeQuestion, practiceParts } from '~/domain/practice';
import { checkText } from '~/text/check';
import { useAwake } from '../use-awake';
import { fields } from './fields';
import type { PracticeProps } from './practice-props';
import { QuestionField } from './QuestionField';
import { useStopwatch } from './use-stopwatch';
import { Explanation, saidByOptions, Verdict, verdictOn } from './Verdict';

/** A practice question with a right answer. Feedback belongs to the answer it was given for, and goes when that changes. */
export function PracticeScored({
  language,
  question,
  stored,
  onChecked,
  sourcesOnPage,
  scoring,
}: PracticeProps & { scoring: Key }) {
  const t = checkText(language);
  const state = usePractice(question, scoring, stored);
  const prompt = useSignal('');
  const seconds = useStopwatch();
  const awake = useAwake();
  const { answer, feedback } = state;

  function check() {
    if (!isAnswered(answer)) {
      prompt.value = t[promptOf[question.kind] ?? 'chooseFirst'];
      return;
    }
    const said = state.check(answer);
    onChecked?.(answer, said, seconds());
    // Without storage a check still works; it only does not remember.
    saveAnswer(question.id, answer).catch(() => undefined);
  }

  return (
    <div class="stack">
      <QuestionField
        language={language}
        id={question.id}
        kind={question.kind}
        text={question.text}
        options={question.options}
        targets={question.targets}
        unit={question.unit}
        marks={'correct' in scoring ? scoring.correct.length : undefined}
        value={answer}
        onAnswer={(next) => {
          prompt.value = '';
          state.choose(next);
        }}
        feedback={feedback && saidByOptions(question, feedback, { sourcesOnPage })}
      />
      <div class="row">
        <button
          class="aksel-button aksel-button--medium"
          data-variant="secondary"
          type="button"
          disabled={!awake}
          onClick={check}
        >
          <span class="aksel-label">{t.check}</span>
        </button>
        <Verdict
          news={!state.before}
          text={prompt.value || (feedback ? verdictOn(language, question.kind, feedback.share) : '')}
        />
      </div>
      {feedback && (
        <Explanation
          language={language}
          feedback={feedback}
          sources={question.sources}
          sourcesOnPage={sourcesOnPage}
        />
      )}
    </div>
  );
}

const promptOf: Partial<
  Record<PracticeQuestion['kind'], 'moveFirst' | 'writeFirst' | 'writeNumberFirst' | 'markFirst'>
> = {
  order: 'moveFirst',
  number: 'writeNumberFirst',
  'short-text': 'writeFirst',
  'text-marking': 'markFirst',
};

/** The answer as it stands, and what is said to it: checked now, or at an earlier visit and not touched since. */
function usePractice(question: PracticeQuestion, key: Key, stored: Answer | undefined) {
  const given = useMemo(() => fields[question.kind].before?.(question.id), [question.id]);
  // Cleared is something else than not touched: then the stored answer does not come back.
  const touched = useSignal(given !== undefined);
  const own = useSignal<Answer | undefined>(given);
  const checked = useSignal<Answer | undefined>(undefined);

  const usable = stored !== undefined && fits(question.kind, key, practiceParts(question), stored);
  const before = !touched.value && usable ? stored : undefined;
  const settled = checked.value ?? before;
  return {
    answer: own.value ?? before,
    before: before !== undefined,
    feedback: settled === undefined ? undefined : feedbackOn(question, settled),
    choose(next: Answer | undefined) {
      touched.value = true;
      own.value = next;
      checked.value = undefined;
    },
    check(answer: Answer): Feedback {
      touched.value = true;
      own.value = answer;
      checked.value = answer;
      return feedbackOn(question, answer);
    },
  };
}
