import type { Language } from '~/domain/language';
import { addressOf } from '~/search/address';
import type { Hit } from '~/search/query/engine';
import { searchText } from '~/text/search';
import type { SearchStore } from './search-store';

type Props = { hit: Hit; language: Language; store: SearchStore };

/** One page that was found: its name, the heading it opens at, and the words around the hit. */
export function HitLine({ hit, language, store }: Props) {
  const t = searchText(language);
  const excerpt = store.excerpts.value.get(hit.path);
  return (
    <li lang={hit.lang}>
      <a class="line hit" href={addressOf(hit, excerpt)} onClick={store.settle}>
        <span class="line__title">{hit.title}</span>
        <span class="status">
          {t.kinds[hit.kind]}
          {hit.lang && hit.lang !== language && ` (${t.otherLanguage})`}
        </span>
        {hit.heading && <span class="line__about hit__heading">{hit.heading}</span>}
        {excerpt && (
          <span class="line__about">
            {excerpt.pieces.map(({ text, marked }, i) => (marked ? <mark key={i}>{text}</mark> : text))}
          </span>
        )}
      </a>
    </li>
  );
}
