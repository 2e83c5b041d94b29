import type { Language } from '~/domain/language';
import { qualityText } from '~/text/quality';

/** What the two figures mean and from where on they give cause to look. */
export function HowToRead({ language }: { language: Language }) {
  const t = qualityText(language);
  return (
    <details class="quality__how no-print">
      <summary>{t.howTitle}</summary>
      <ul>
        <li>{t.howRight}</li>
        <li>{t.howDiscrimination}</li>
        <li>{t.howChange}</li>
      </ul>
    </details>
  );
}
