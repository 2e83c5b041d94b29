import { useEffect, useRef } from 'preact/hooks';
import { isAnswered } from '~/domain/answer';
import type { Attempt, DrawnOption } from '~/domain/exam';
import type { Language } from '~/domain/language';
import { examText } from '~/text/exam';
import { ConfidenceField } from '../question/ConfidenceField';
import { FlagQuestion } from '../question/FlagQuestion';
import { QuestionField } from '../question/QuestionField';
import type { ExamStore } from './exam-store';

type Props = { language: Language; store: ExamStore; attempt: Attempt; signInPath: string };

/** One question at a time, then the review. The heading takes the focus when the question changes. */
export function ExamQuestions({ language, store, attempt, signInPath }: Props) {
  const t = examText(language);
  const place = store.place.value;
  const item = attempt.items[place];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [place]);

  if (!item) return <Review language={language} store={store} attempt={attempt} />;
  const worded = (parts: readonly DrawnOption[]) =>
    parts.map(({ id, text }) => ({ id, text: text[language] }));
  const given = store.draft.value[item.id];
  return (
    <div class="stack">
      <h2 ref={heading} tabIndex={-1} class="exam__place">
        {t.of(place + 1, attempt.items.length)}
      </h2>
      {store.resumed.value && <p class="quiet">{t.resumed}</p>}
      <QuestionField
        key={item.id}
        language={language}
        id={item.id}
        kind={item.kind}
        text={item.text[language]}
        options={worded(item.options)}
        targets={item.targets && worded(item.targets)}
        unit={item.unit?.[language]}
        marks={item.marks}
        value={given?.answer ?? undefined}
        onAnswer={(answer) => store.answer(item.id, answer)}
      />
      <ConfidenceField
        key={`${item.id}-sure`}
        language={language}
        id={item.id}
        value={given?.confidence}
        onChange={(confidence) => store.sure(item.id, confidence)}
      />
      <div class="row">
        {place > 0 && (
          <button
            class="aksel-button aksel-button--medium"
            data-variant="secondary"
            type="button"
            onClick={() => store.goTo(place - 1)}
          >
            <span class="aksel-label">{t.previous}</span>
          </button>
        )}
        <button
          class="aksel-button aksel-button--medium"
          data-variant="primary"
          type="button"
          onClick={() => store.goTo(place + 1)}
        >
          <span class="aksel-label">{place + 1 < attempt.items.length ? t.next : t.review}</span>
        </button>
      </div>
      <FlagQuestion
        key={`${item.id}-flag`}
        language={language}
        questionId={item.id}
        signInPath={signInPath}
      />
      <p class="quiet">{store.notKept.value ? t.notKept : store.sent.value ? t.keptEverywhere : t.kept}</p>
    </div>
  );
}

function Review({ language, store, attempt }: Omit<Props, 'signInPath'>) {
  const t = examText(language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const answered = store.answered.value;
  return (
    <div class="stack">
      <h2 ref={heading} tabIndex={-1} class="exam__place">
        {t.reviewTitle}
      </h2>
      <p>
        {t.answered(answered, attempt.items.length)} {answered < attempt.items.length && t.unansweredCount}
      </p>
      <ol class="lines">
        {attempt.items.map((item, index) => (
          <li key={item.id}>
            <div class="line">
              <button
                class="exam__jump"
                type="button"
                onClick={() => store.goTo(index)}
                aria-label={`${t.goTo(index + 1)}: ${item.text[language]}`}
              >
                {index + 1}. {item.text[language]}
              </button>
              <span class="status">
                {isAnswered(store.draft.value[item.id]?.answer) ? t.hasAnswer : t.unanswered}
              </span>
            </div>
          </li>
        ))}
      </ol>
      <div class="row">
        <button
          class="aksel-button aksel-button--medium"
          data-variant="secondary"
          type="button"
          onClick={() => store.goTo(attempt.items.length - 1)}
        >
          <span class="aksel-label">{t.previous}</span>
        </button>
        <button
          class="aksel-button aksel-button--medium"
          data-variant="primary"
          type="button"
          disabled={store.busy.value}
          onClick={() => void store.submit()}
        >
          <span class="aksel-label">{store.busy.value ? t.submitting : t.submit}</span>
        </button>
      </div>
    </div>
  );
}
