import type { Flags } from '~/domain/item-quality';
import type { Language } from '~/domain/language';
import { qualityText } from '~/text/quality';

/** What people have written about a question, without who or when. */
export function FlagTexts({ language, flags }: { language: Language; flags: Flags }) {
  const t = qualityText(language);
  const { count, texts } = flags;
  const about = texts.length === 0 ? t.saidNothing : texts.length > 1 ? t.saidShown(texts.length) : '';
  return (
    <>
      <p>
        {t.said(count)} {about}
      </p>
      <ul class="quality__texts">
        {texts.map((text, place) => (
          <li key={`${place} ${text}`}>{text}</li>
        ))}
      </ul>
    </>
  );
}
