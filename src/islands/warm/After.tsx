import type { Language } from '~/domain/language';
import type { Feedback, PracticeQuestion } from '~/domain/practice';
import { warmText } from '~/text/warm';

type Props = { language: Language; question: PracticeQuestion; feedback: Feedback };

/** What is said to the answer as a whole, what it rests on, and where to read it again. */
export function After({ language, question, feedback }: Props) {
  const t = warmText(language);
  const own = question.options.flatMap(({ id, source }) =>
    source && feedback.options.has(id) ? [source] : [],
  );
  const sources = [...new Map([...question.sources, ...own].map((source) => [source.id, source])).values()];
  return (
    <>
      {feedback.whole && <p class="option__feedback warm__whole">{feedback.whole}</p>}
      {feedback.readAgain && (
        <p>
          <a class="warm__link" href={feedback.readAgain.path}>
            {t.readAgain(feedback.readAgain.title)}
          </a>
        </p>
      )}
      <div>
        <p class="quiet">{t.sources}</p>
        <ul class="warm__links">
          {sources.map(({ id, title, address }) => (
            <li key={id}>
              <a class="warm__link" href={address}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
