import { useEffect, useMemo, useRef } from 'preact/hooks';
import { keepSearch, recentSearches } from '~/data/recent-searches';
import { currentUser } from '~/data/session';
import { type Language, localizedPath } from '~/domain/language';
import { type Kind, kinds } from '~/search/format/types';
import { searchText } from '~/text/search';
import { typedBefore } from './before-waking';
import { Found } from './search/Found';
import { createSearchStore, type SearchEffects, type SearchStore } from './search/search-store';

type Props = { language: Language };
/** So long without typing, and what stands there is what somebody meant. */
const pause = 1500;

/** Search as one types; the address keeps the words, so that a search can be shared and gone back to. */
export default function Search({ language }: Props) {
  const t = searchText(language);
  const store = useMemo(() => createSearchStore(effectsIn(language)), [language]);
  const field = useRef<HTMLInputElement>(null);
  useAddress(store);
  useSettled(store);
  useRecent(field, store, t.recent);

  return (
    <div class="stack">
      <search class="search-page">
        <form
          class="field"
          onSubmit={(event) => {
            event.preventDefault();
            store.settle();
          }}
        >
          <label for="q">{t.label}</label>
          <input
            ref={field}
            id="q"
            name="q"
            type="search"
            autocomplete="off"
            value={store.asked.value}
            aria-describedby="q-about"
            onInput={(event) => void store.find(event.currentTarget.value)}
          />
        </form>
      </search>
      <p class="quiet" id="q-about">
        {t.about}
      </p>
      <Found language={language} store={store} />
    </div>
  );
}

function effectsIn(language: Language): SearchEffects {
  const client = async () =>
    (await import('~/search/search-client')).searchClient(localizedPath('/sok/', language));
  return {
    now: async () => (await client()).now(),
    whole: async () => (await client()).whole(),
    excerpt: async (hit, marks) => (await client()).excerpt(hit, marks),
    show: showInAddress,
    keep: keepSearch,
    noteEmpty: (asked) => void noteEmpty(asked).catch(() => undefined),
  };
}
/** Only for those who are signed in: the others need not fetch what it takes. A count that is lost is no harm. */
async function noteEmpty(asked: string): Promise<void> {
  if (!currentUser()) return;
  await (await import('~/data/empty-searches')).noteEmptySearch(asked);
}

function showInAddress(asked: string, kind: Kind | undefined): void {
  const query = new URLSearchParams(asked ? { q: asked, ...(kind ? { type: kind } : {}) } : {}).toString();
  history.replaceState(null, '', query ? `?${query}` : location.pathname);
}

/** What the address or the field says when the page wakes. */
function useAddress(store: SearchStore): void {
  useEffect(() => {
    const query = new URLSearchParams(location.search);
    store.kind.value = kinds.find((kind) => kind === query.get('type'));
    void store.find(typedBefore('q') || (query.get('q') ?? ''));
  }, [store]);
}

function useSettled(store: SearchStore): void {
  const { asked, answer } = store;
  useEffect(() => {
    const timer = setTimeout(store.settle, pause);
    return () => clearTimeout(timer);
  }, [asked.value, answer.value]);
}

/** The empty field suggests what was searched for before. */
function useRecent(field: { current: HTMLInputElement | null }, store: SearchStore, label: string): void {
  useEffect(() => {
    const input = field.current;
    if (!input) return;
    const choose = (text: string) => () => {
      input.value = text;
      void store.find(text);
    };
    void import('./search/combobox').then(({ combobox }) =>
      combobox({
        input,
        label,
        options: async (typed) =>
          typed ? [] : recentSearches().map((text) => ({ text, choose: choose(text) })),
        announce: () => '',
      }),
    );
  }, [store]);
}
