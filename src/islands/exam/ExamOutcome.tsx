import { useEffect, useRef } from 'preact/hooks';
import type { ExamResult } from '~/domain/exam';
import type { Language } from '~/domain/language';
import { numberText } from '~/domain/number-text';
import { examText } from '~/text/exam';
import { TryAgain } from './TryAgain';

export type LessonLink = { readonly id: string; readonly path: string; readonly title: string };

type Props = {
  language: Language;
  result: ExamResult;
  lessons: readonly LessonLink[];
  modulePath: string;
  onAgain: () => void;
};

/** The result: passed or not, and what to read again. Never which options were right. */
export function ExamOutcome({ language, result, lessons, modulePath, onAgain }: Props) {
  const t = examText(language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const weak = result.lessons.filter(({ right, total }) => right < total);

  return (
    <div class="stack">
      <h2 ref={heading} tabIndex={-1}>
        {result.passed ? t.passed : t.notPassed}
      </h2>
      <p class="ingress">{t.score(numberText(result.score), result.total)}</p>
      {result.passed && result.completed && <p>{t.completed}</p>}
      {weak.length > 0 && (
        <>
          <p>{result.passed ? t.readMore : t.readAgain}</p>
          <ul class="lines">
            {weak.map(({ lessonId, right, total }) => {
              const lesson = lessons.find(({ id }) => id === lessonId);
              return (
                <li key={lessonId}>
                  <a class="line" href={lesson?.path ?? modulePath}>
                    <span class="line__title">{lesson?.title ?? lessonId}</span>
                    <span class="status">{t.wrongIn(total - right)}</span>
                  </a>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <div class="row">
        <a
          class="aksel-button aksel-button--medium"
          data-variant={result.passed ? 'primary' : 'secondary'}
          href={modulePath}
        >
          <span class="aksel-label">{t.toModule}</span>
        </a>
      </div>
      {!result.passed && <TryAgain language={language} until={result.nextTryAt} onAgain={onAgain} />}
    </div>
  );
}
