import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { loadAnswers, saveAnswer } from '~/data/practice';
import { type Answer, grade } from '~/domain/grading';
import type { Language } from '~/domain/language';
import type { PracticeQuestion } from '~/domain/practice';
import { checkText } from '~/text/check';
import { chosenBefore } from './before-waking';
import { QuestionField } from './question/QuestionField';
import { useAwake } from './use-awake';

type Props = { language: Language; questions: readonly PracticeQuestion[] };

/** A lesson's check. All questions on a wide screen; one at a time on a phone. */
export default function Check({ language, questions }: Props) {
  const t = checkText(language);
  const current = useSignal(0);
  const stored = useSignal<ReadonlyMap<string, Answer>>(new Map());

  useEffect(() => {
    loadAnswers(questions.map(({ id }) => id)).then(
      (answers) => {
        stored.value = answers;
      },
      // Without storage the check still works; it only does not remember.
      () => undefined,
    );
  }, []);

  return (
    <>
      {questions.map((question, index) => (
        <div key={question.id} class="check__question" data-current={index === current.value}>
          <p class="quiet">{t.of(index + 1, questions.length)}</p>
          <Practice language={language} question={question} stored={stored.value.get(question.id)} />
        </div>
      ))}
      <p class="check__steps row">
        <button
          class="aksel-button aksel-button--medium"
          data-variant="tertiary"
          type="button"
          disabled={current.value === 0}
          onClick={() => current.value--}
        >
          <span class="aksel-label">{t.previous}</span>
        </button>
        <button
          class="aksel-button aksel-button--medium"
          data-variant="tertiary"
          type="button"
          disabled={current.value === questions.length - 1}
          onClick={() => current.value++}
        >
          <span class="aksel-label">{t.next}</span>
        </button>
      </p>
    </>
  );
}

function Practice({
  language,
  question,
  stored,
}: {
  language: Language;
  question: PracticeQuestion;
  stored: Answer | undefined;
}) {
  const t = checkText(language);
  const chosen = useSignal<Answer | undefined>(
    useMemo(() => chosenBefore(question.id, question.kind === 'multiple'), [question.id]),
  );
  const checked = useSignal<Answer | undefined>(undefined);
  const said = useSignal('');
  const awake = useAwake();
  const answer = chosen.value ?? stored;
  // Feedback belongs to the answer it was given for: it goes when the answer changes.
  const settled = checked.value ?? (chosen.value === undefined ? stored : undefined);
  const right =
    settled !== undefined &&
    grade(
      question.kind,
      question.key,
      question.options.map((o) => o.id),
      settled,
    );

  function choose(next: Answer) {
    chosen.value = next;
    checked.value = undefined;
    said.value = '';
  }

  function check() {
    if (answer === undefined || answer.length === 0) {
      said.value = question.kind === 'order' ? t.moveFirst : t.chooseFirst;
      return;
    }
    checked.value = answer;
    said.value = '';
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
        value={answer}
        onAnswer={choose}
        feedback={settled === undefined ? undefined : feedbackFor(question, settled, right)}
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
        <p role="status" class="option__verdict">
          {said.value || (settled === undefined ? '' : right ? t.right : t.notYet)}
        </p>
      </div>
    </div>
  );
}

/** What the chosen options say; an order explains itself only when it is right, since each step tells its place. */
function feedbackFor(
  question: PracticeQuestion,
  answer: Answer,
  right: boolean,
): ReadonlyMap<string, string> {
  if (question.kind === 'order' && !right) return new Map();
  return new Map(
    question.options
      .filter(({ id }) => (typeof answer === 'string' ? answer === id : answer.includes(id)))
      .map(({ id, feedback }) => [id, feedback]),
  );
}
