import { audiencesOf, kinds, materialLanguages } from '~/domain/material/material';
import type { MaterialText } from '~/text/material';
import type { ListStore } from './list-store';
import { Select, Tick } from './parts';

/** What to look for among what is shared. */
export function Filters({ store, t }: { store: ListStore; t: MaterialText }) {
  const filter = store.filter.value;
  const all = store.told.value?.materials ?? [];
  const there = kinds.filter((kind) => all.some((material) => material.kind === kind));
  const audiences = audiencesOf(all);
  return (
    <search class="material-filters">
      <div class="field">
        <label for="material-search">{t.search}</label>
        <input
          id="material-search"
          type="search"
          value={filter.words}
          onInput={(event) => store.narrow({ words: event.currentTarget.value })}
        />
      </div>
      <Select
        id="material-kind"
        label={t.filterKind}
        value={filter.kind}
        options={[['', t.all], ...there.map((kind) => [kind, t[`kind_${kind}`]] as const)]}
        onChoose={(kind) => store.narrow({ kind })}
      />
      <Select
        id="material-language"
        label={t.filterLanguage}
        value={filter.language}
        options={[['', t.all], ...materialLanguages.map((one) => [one, t[`language_${one}`]] as const)]}
        onChoose={(language) => store.narrow({ language })}
      />
      {audiences.length > 0 && (
        <Select
          id="material-audience"
          label={t.filterAudience}
          value={filter.audience}
          options={[['', t.all], ...audiences.map((one) => [one, one] as const)]}
          onChoose={(audience) => store.narrow({ audience })}
        />
      )}
      <Tick checked={filter.review} onTick={(review) => store.narrow({ review })}>
        {t.onlyReview}
      </Tick>
    </search>
  );
}
