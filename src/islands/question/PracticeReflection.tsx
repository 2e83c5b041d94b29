import { useSignal } from '@preact/signals';
import { saveAnswer } from '~/data/practice';
import type { Answer } from '~/domain/answer';
import { feedbackOn } from '~/domain/practice';
import { checkText } from '~/text/check';
import { useAwake } from '../use-awake';
import type { PracticeProps } from './practice-props';
import { QuestionField } from './QuestionField';
import { useKept } from './use-kept';
import { useStopwatch } from './use-stopwatch';

/** A question without a right answer: what one writes is kept as one writes, and a model answer is shown when asked for. */
export function PracticeReflection({ language, question, stored, ready = true, onChecked }: PracticeProps) {
  const t = checkText(language);
  const awake = useAwake();
  const own = useSignal<{ answer: Answer | undefined } | undefined>(undefined);
  const open = useSignal(false);
  const { kept, keep } = useKept((text) => saveAnswer(question.id, text));
  const seconds = useStopwatch();
  const answer = own.value ? own.value.answer : typeof stored === 'string' ? stored : undefined;
  const model = `${question.id}-model`;

  function write(next: Answer | undefined) {
    own.value = { answer: next };
    keep(typeof next === 'string' ? next : '');
  }

  function toggle() {
    open.value = !open.value;
    if (open.value) onChecked?.(answer ?? '', feedbackOn(question, answer ?? ''), seconds());
  }

  return (
    <div class="stack">
      <QuestionField
        language={language}
        id={question.id}
        kind={question.kind}
        text={question.text}
        options={question.options}
        value={answer}
        onAnswer={write}
        disabled={!awake || !ready}
      />
      <div class="row">
        <button
          class="aksel-button aksel-button--medium"
          data-variant="secondary"
          type="button"
          disabled={!awake}
          aria-expanded={open.value}
          aria-controls={model}
          onClick={toggle}
        >
          <span class="aksel-label">{open.value ? t.hideModel : t.showModel}</span>
        </button>
        <p role="status" class="quiet">
          {kept === undefined ? '' : kept ? t.kept : t.notKept}
        </p>
      </div>
      <div id={model} class="explanation" hidden={!open.value}>
        <p class="explanation__title">{t.modelTitle}</p>
        <p>{question.model}</p>
      </div>
    </div>
  );
}
