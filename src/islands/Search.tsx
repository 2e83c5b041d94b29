import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Language } from '~/domain/language';
import { searchText } from '~/text/search';
import { typedBefore } from './before-waking';

type Found = { path: string; kind: 'lesson' | 'source'; title: string; about: string };
type Props = { language: Language; indexPath: string; modulesPath: string };

/** Search as one types; the address keeps the words, so that a search can be shared and gone back to. */
export default function Search({ language, indexPath, modulesPath }: Props) {
  const t = searchText(language);
  const words = useSignal(useMemo(() => typedBefore('q'), []));
  const found = useSignal<readonly Found[] | undefined>(undefined);
  const trouble = useSignal(false);

  async function find(asked: string) {
    words.value = asked;
    history.replaceState(null, '', asked ? `?q=${encodeURIComponent(asked)}` : location.pathname);
    if (!asked.trim()) {
      found.value = undefined;
      return;
    }
    try {
      const { search } = await import('~/search/search');
      const hits = await search(indexPath, asked);
      // An answer to what was asked before must not replace the newer one.
      if (words.value === asked) found.value = hits;
      trouble.value = false;
    } catch {
      trouble.value = true;
    }
  }

  useEffect(() => {
    void find(words.value || (new URLSearchParams(location.search).get('q') ?? ''));
  }, []);

  return (
    <div class="stack">
      <search>
        <form class="field" onSubmit={(event) => event.preventDefault()}>
          <label for="q">{t.label}</label>
          <input
            id="q"
            name="q"
            type="search"
            autocomplete="off"
            value={words.value}
            aria-describedby="q-about"
            onInput={(event) => void find(event.currentTarget.value)}
          />
          <p class="quiet" id="q-about">
            {t.about}
          </p>
        </form>
      </search>
      <p role="status">
        {trouble.value
          ? t.failed
          : found.value &&
            (found.value.length > 0 ? t.found(found.value.length, words.value) : t.none(words.value))}
      </p>
      {found.value?.length === 0 && <a href={modulesPath}>{t.toModules}</a>}
      <ul class="lines">
        {found.value?.map((hit) => (
          <li key={hit.path}>
            <a class="line" href={hit.path}>
              <span class="line__title">{hit.title}</span>
              <span class="status">{hit.kind === 'lesson' ? t.lesson : t.source}</span>
              <span class="line__about">{hit.about}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
