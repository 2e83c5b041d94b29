import { keepSearch, recentSearches } from '~/data/recent-searches';
import { type Language, localizedPath } from '~/domain/language';
import { addressOf } from '~/search/address';
import type { Hit } from '~/search/query/engine';
import { searchClient } from '~/search/search-client';
import { searchText } from '~/text/search';
import { combobox, type Option } from './combobox';

const most = 6;

/** Makes the header's field suggest pages as one types, and what was searched for before. */
export function upgradeSearch(input: HTMLInputElement, language: Language): void {
  const t = searchText(language);
  const base = localizedPath('/sok/', language);
  const client = searchClient(base);
  const go = (asked: string) => location.assign(`${base}?q=${encodeURIComponent(asked)}`);

  async function open(hit: Hit, marks: readonly string[], typed: string) {
    keepSearch(typed);
    // The words are marked where the text is at hand; the heading is enough where it is not.
    const excerpt = await client.excerpt(hit, marks).catch(() => undefined);
    location.assign(addressOf(hit, excerpt));
  }
  async function suggestions(typed: string): Promise<Option[]> {
    if (!typed.trim()) return recentSearches().map((text) => ({ text, choose: () => go(text) }));
    const { hits, marks } = (await client.now()).search(typed, { typing: true });
    const pages = hits.slice(0, most).map((hit) => ({
      text: hit.title,
      beside: [hit.heading, t.kinds[hit.kind]].filter(Boolean).join(' – '),
      choose: () => void open(hit, marks, typed),
    }));
    return pages.length > 0 ? [...pages, { text: t.all(hits.length), choose: () => go(typed) }] : [];
  }

  const again = combobox({
    input,
    label: t.suggestions,
    options: suggestions,
    announce: (count, typed) => (typed.trim() ? t.suggested(Math.max(0, count - 1)) : ''),
  });
  input.form?.addEventListener('submit', () => keepSearch(input.value));
  // What was typed while this was fetched; and once more when the running text has come.
  again();
  client.whole().then(again, () => undefined);
}
