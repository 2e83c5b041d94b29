import type { Language } from '~/domain/language';
import type { CitedSource, Feedback, PracticeQuestion } from '~/domain/practice';
import { checkText } from '~/text/check';

type Place = {
  /** On the lesson's own page, sources and headings are further up and down; elsewhere they are somewhere else. */
  readonly sourcesOnPage: boolean;
};

/** Whether it was right, in words. Said once when it is news; what was checked at an earlier visit is only shown. */
export function Verdict({ text, news }: { text: string; news: boolean }) {
  return (
    <p class="verdict" key={news ? 'news' : 'before'} {...(news ? { role: 'status' } : {})}>
      {text}
    </p>
  );
}

export function verdictOn(language: Language, kind: PracticeQuestion['kind'], share: number): string {
  const t = checkText(language);
  if (share >= 1) return t.right;
  if (share > 0) return t.partly;
  return kind === 'order' ? t.notYetOrder : t.notYet;
}

/** Under the verdict: what the answer as a whole gets told, what that rests on, and where to read again. */
export function Explanation({
  language,
  feedback,
  sources,
  sourcesOnPage,
}: Place & { language: Language; feedback: Feedback; sources: readonly CitedSource[] }) {
  const t = checkText(language);
  const { whole, readAgain } = feedback;
  return (
    <div class="explanation">
      {whole && <p>{whole}</p>}
      <p class="quiet">
        {t.sources}{' '}
        {sources.map((source, index) => (
          <span key={source.id}>
            {index > 0 && ', '}
            <SourceLink source={source} sourcesOnPage={sourcesOnPage} />
          </span>
        ))}
      </p>
      {readAgain && (
        <p>
          <a href={sourcesOnPage ? readAgain.path.replace(/^[^#]*/, '') : readAgain.path}>
            {t.readAgain(readAgain.title)}
          </a>
        </p>
      )}
    </div>
  );
}

export const SourceLink = ({ source, sourcesOnPage }: Place & { source: CitedSource }) => (
  <a href={sourcesOnPage ? `#kilde-${source.id}` : source.address}>{source.title}</a>
);

/** What each touched option says, with its own source where it rests on another one than the question does. */
export const saidByOptions = ({ options }: PracticeQuestion, feedback: Feedback, { sourcesOnPage }: Place) =>
  new Map(
    [...feedback.options].map(([id, said]) => {
      const source = options.find((option) => option.id === id)?.source;
      return [
        id,
        source ? (
          <>
            {said} <SourceLink source={source} sourcesOnPage={sourcesOnPage} />
          </>
        ) : (
          said
        ),
      ];
    }),
  );
