import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Answer, isAnswered } from '~/domain/answer';
import { isRight } from '~/domain/grading';
import type { Language } from '~/domain/language';
import { type Feedback, feedbackOn, type PracticeQuestion } from '~/domain/practice';
import { checkText } from '~/text/check';
import { warmText } from '~/text/warm';
import { QuestionField } from '../question/QuestionField';
import { saidByOptions } from '../question/Verdict';
import { useAwake } from '../use-awake';
import { After } from './After';
import { useSeconds } from './use-seconds';

type Props = {
  language: Language;
  question: PracticeQuestion;
  /** Called at every check; only the first one counts. */
  onChecked: (answer: Answer, feedback: Feedback, seconds: number | undefined) => void;
  /** What is asked before the first check. */
  beforeCheck: ComponentChildren;
};

/** One question to answer, check, and try again. */
export function WarmQuestion({ language, question, onChecked, beforeCheck }: Props) {
  const t = warmText(language);
  const c = checkText(language);
  const chosen = useSignal<Answer | undefined>(undefined);
  const checked = useSignal<Feedback | undefined>(undefined);
  const tries = useSignal(0);
  const said = useSignal('');
  const awake = useAwake();
  const seconds = useSeconds();
  const verdict = useRef<HTMLParagraphElement>(null);

  function choose(next: Answer | undefined) {
    chosen.value = next;
    checked.value = undefined;
    said.value = '';
  }

  function check() {
    const answer = chosen.value;
    if (!isAnswered(answer)) {
      said.value = question.kind === 'order' ? c.moveFirst : c.chooseFirst;
      return;
    }
    const feedback = feedbackOn(question, answer);
    checked.value = feedback;
    tries.value++;
    onChecked(answer, feedback, seconds());
  }
  // The button that was pressed is gone: what it led to takes the focus, and is read aloud.
  useEffect(() => verdict.current?.focus(), [tries.value]);

  const feedback = checked.value;
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
        marks={question.key && 'correct' in question.key ? question.key.correct.length : undefined}
        value={chosen.value}
        onAnswer={choose}
        feedback={feedback && saidByOptions(question, feedback, { sourcesOnPage: false })}
      />
      {tries.value === 0 && beforeCheck}
      {!feedback && (
        <div class="row">
          <button
            class="aksel-button aksel-button--medium"
            data-variant={tries.value === 0 ? 'primary' : 'secondary'}
            type="button"
            disabled={!awake}
            onClick={check}
          >
            <span class="aksel-label">{c.check}</span>
          </button>
          <p role="status" class="option__verdict">
            {said}
          </p>
        </div>
      )}
      {feedback && (
        <>
          <p class="option__verdict" tabIndex={-1} ref={verdict}>
            {verdictOf(t, feedback.share, tries.value)}
          </p>
          <After language={language} question={question} feedback={feedback} />
        </>
      )}
    </div>
  );
}

function verdictOf(t: ReturnType<typeof warmText>, share: number, tries: number): string {
  if (isRight(share)) return tries > 1 ? `${t.right} ${t.onlyFirst}` : t.right;
  if (tries > 1) return t.again;
  return share > 0 ? t.partly : t.wrong;
}
