import type { Language } from '~/domain/language';
import { localizedPath } from '~/domain/language';
import { type Kind, kinds } from '~/search/format/types';
import { searchText } from '~/text/search';
import { HitLine } from './HitLine';
import { hitsOf, page, type SearchStore } from './search-store';

type Props = { language: Language; store: SearchStore };

/** What was found, with a filter by kind; or what to try when nothing was. */
export function Found({ language, store }: Props) {
  const t = searchText(language);
  const answer = store.answer.value;
  const hits = hitsOf(answer, store.kind.value);
  return (
    <>
      <p role="status">{store.trouble.value ? t.failed : answer && statusOf(language, store, hits.length)}</p>
      {answer?.meant && <Meant language={language} store={store} meant={answer.meant} />}
      {answer && answer.hits.length > 0 && <KindFilter language={language} store={store} />}
      {answer?.hits.length === 0 && <NoHits language={language} />}
      <ul class="lines">
        {hits.slice(0, store.shown.value).map((hit) => (
          <HitLine key={hit.path} hit={hit} language={language} store={store} />
        ))}
      </ul>
      {hits.length > store.shown.value && (
        <button
          class="aksel-button aksel-button--medium"
          data-variant="secondary"
          data-color="accent"
          type="button"
          onClick={() => void store.more()}
        >
          <span class="aksel-label">{t.more(Math.min(page, hits.length - store.shown.value))}</span>
        </button>
      )}
    </>
  );
}

function statusOf(language: Language, store: SearchStore, count: number): string {
  const t = searchText(language);
  const words = store.asked.value;
  if (count === 0) return t.none(words);
  return store.answer.value?.partly ? t.partly(count, words) : t.found(count, words);
}

/** «Mente du»: the search has already been made with the word that was nearest. */
function Meant({ language, store, meant }: Props & { meant: string }) {
  return (
    <p>
      {searchText(language).meant}{' '}
      <button class="link-button" type="button" onClick={() => void store.find(meant)}>
        {meant}
      </button>
    </p>
  );
}

function KindFilter({ language, store }: Props) {
  const t = searchText(language);
  const counts = new Map<Kind, number>();
  for (const { kind } of store.answer.value?.hits ?? []) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (counts.size < 2) return null;
  const all: readonly (Kind | undefined)[] = [undefined, ...kinds.filter((kind) => counts.has(kind))];
  return (
    <fieldset class="kinds no-print">
      <legend class="aksel-sr-only">{t.filter}</legend>
      {all.map((kind) => (
        <label key={kind ?? 'all'} class="kinds__kind">
          <input
            type="radio"
            name="type"
            checked={store.kind.value === kind}
            onChange={() => void store.choose(kind)}
          />
          {kind ? t.kindCount(t.kinds[kind], counts.get(kind) ?? 0) : t.everything}
        </label>
      ))}
    </fieldset>
  );
}

function NoHits({ language }: { language: Language }) {
  const t = searchText(language);
  const to = (path: string) => localizedPath(path, language);
  return (
    <div class="stack">
      <ul>
        {t.tips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
      <p>{t.elsewhere}</p>
      <ul>
        {(['moduler', 'ordliste', 'kilder', 'vignetter'] as const).map((place) => (
          <li key={place}>
            <a href={to(`/${place}/`)}>{t.places[place]}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
