import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Language, localizedPath } from '~/domain/language';
import { texts } from '~/text';

const text = texts({
  nb: { about: 'Du er fagansvarlig.', link: 'Se hvordan spørsmålene virker' },
  nn: { about: 'Du er fagansvarleg.', link: 'Sjå korleis spørsmåla verkar' },
});

/** The way to the authors' page, for those who are one. Without contact it is not there; nothing else depends on it. */
export function AuthorLink({ language }: { language: Language }) {
  const t = text(language);
  const author = useSignal(false);
  useEffect(() => {
    import('~/data/quality')
      .then(({ isAuthor }) => isAuthor())
      .then(
        (is) => {
          author.value = is;
        },
        () => undefined,
      );
  }, []);
  if (!author.value) return null;
  return (
    <p>
      {t.about} <a href={localizedPath('/fagansvarlig/', language)}>{t.link}</a>
    </p>
  );
}
