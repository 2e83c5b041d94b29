import type { ModuleQuality } from '~/domain/item-quality';
import type { Language } from '~/domain/language';
import { qualityText } from '~/text/quality';
import { FlagTexts } from './FlagTexts';

/** What a module's practice questions ask, by id. */
export type PracticeTexts = Readonly<Record<string, string>>;
type Props = { language: Language; quality: ModuleQuality; texts: PracticeTexts };

/** Flags on this module's practice questions. The database tells of all modules', since it does not know them. */
export function PracticeFlags({ language, quality, texts }: Props) {
  const t = qualityText(language);
  const flagged = quality.practice
    .flatMap(({ id, flags }) => (texts[id] ? [{ id, flags, text: texts[id] }] : []))
    .sort((a, b) => b.flags.count - a.flags.count);
  return (
    <section class="stack" aria-labelledby="oving">
      <h2 id="oving">{t.practice}</h2>
      <p>{t.practiceAbout}</p>
      {flagged.length === 0 && <p>{t.practiceNone}</p>}
      {flagged.map(({ id, text, flags }) => (
        <article class="card" key={id}>
          <h3>{text}</h3>
          <FlagTexts language={language} flags={flags} />
          <p class="quiet">{id}</p>
        </article>
      ))}
    </section>
  );
}
