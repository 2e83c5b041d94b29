import type { Language } from '~/domain/language';
import type { Guide } from '~/domain/theme-meeting/guide';
import { themeText } from '~/text/theme';
import { addressOf } from './address';

/** For whoever leads the meeting: how to go about it, and the answers. On a sheet of its own. */
export function NotesSheet({ language, guide }: { language: Language; guide: Guide }) {
  const t = themeText(language);
  return (
    <section class="sheet sheet--next" aria-labelledby="notes">
      <h2 id="notes">{t.notes}</h2>
      <ul class="sheet__questions">
        {Object.values(t.tips).map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
      {guide.hard.length > 0 && (
        <>
          <h3>{t.answers}</h3>
          <ol class="sheet__questions">
            {guide.hard.map(({ id, text, right, lesson }) => (
              <li key={id}>
                <p>{text}</p>
                {right.map((answer) => (
                  <p key={answer.text}>
                    <strong>{answer.text}</strong> {answer.why}
                  </p>
                ))}
                <p>
                  {right.length > 0 ? t.readAgain : t.lookUp}: <a href={addressOf(lesson)}>{lesson.title}</a>
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
