import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { EmptySearch } from '~/data/empty-searches';
import { formatDate, type Language } from '~/domain/language';
import { searchText } from '~/text/search';

/** What readers search for in vain, for those who can write it or add the word that they use. */
export function EmptySearches({ language }: { language: Language }) {
  const t = searchText(language).empty;
  const found = useSignal<readonly EmptySearch[] | 'failed' | undefined>(undefined);
  useEffect(() => {
    import('~/data/empty-searches')
      .then(({ emptySearches }) => emptySearches())
      .then((searches) => {
        found.value = searches;
      })
      .catch(() => {
        found.value = 'failed';
      });
  }, []);
  if (!found.value) return null;
  return (
    <section class="stack" aria-labelledby="tomme-sok">
      <h2 id="tomme-sok">{t.title}</h2>
      <p>{t.about}</p>
      {found.value === 'failed' && <p role="alert">{t.failed}</p>}
      {found.value.length === 0 && <p class="quiet">{t.none}</p>}
      {found.value !== 'failed' && found.value.length > 0 && (
        <Words language={language} searches={found.value} />
      )}
    </section>
  );
}

function Words({ language, searches }: { language: Language; searches: readonly EmptySearch[] }) {
  const t = searchText(language).empty;
  return (
    <table class="aksel-table aksel-table--medium quality">
      <thead>
        <tr>
          <th scope="col">{t.words}</th>
          <th scope="col">{t.times}</th>
          <th scope="col">{t.last}</th>
        </tr>
      </thead>
      {searches.map(({ words, times, last_seen }) => (
        <tbody key={words}>
          <tr>
            <th scope="row">{words}</th>
            <td data-title={t.times}>{times}</td>
            <td data-title={t.last}>{formatDate(last_seen, language)}</td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}
