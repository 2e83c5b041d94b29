import type { AgendaItem } from '~/domain/gathering';
import type { Language } from '~/domain/language';
import { gatheringText } from '~/text/gathering';
import type { NetworkPaths } from './NetworkPage';

type Props = { item: AgendaItem; language: Language; paths: NetworkPaths };

/** What an item of the programme says; where it is a pack, with the ways to it. */
export function AgendaLine({ item, language, paths }: Props) {
  const t = gatheringText(language);
  const pack = item.pack && encodeURIComponent(item.pack);
  return (
    <span>
      {item.text}
      {pack && (
        <span class="agenda__ways no-print">
          <a href={`${paths.pack}?p=${pack}`} aria-label={`${t.openPack}: ${item.text}`}>
            {t.openPack}
          </a>
          <a href={`${paths.wall}?pakke=${pack}`} aria-label={`${t.present}: ${item.text}`}>
            {t.present}
          </a>
        </span>
      )}
    </span>
  );
}
