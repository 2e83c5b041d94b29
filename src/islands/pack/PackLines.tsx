import { useSignal } from '@preact/signals';
import type { PackLine, PackLists } from '~/data/packs';
import { formatDate, type Language } from '~/domain/language';
import { packText } from '~/text/pack';

type Props = { lists: PackLists; language: Language; packPath: string; mayWrite: boolean };

/** The packs themselves: the network's own and those shared with it look the same. */
export function PackLines({ lists, language, packPath, mayWrite }: Props) {
  const t = packText(language);
  const archivedToo = useSignal(false);
  const all = [...lists.packs, ...lists.shared];
  const shown = all.filter(({ archived }) => archivedToo.value || !archived);
  return (
    <div class="stack">
      {shown.length === 0 && (
        <p>
          {t.empty} {mayWrite ? t.emptyNext : t.emptyReader}
        </p>
      )}
      {shown.length > 0 && (
        <ul class="lines">
          {shown.map((pack) => (
            <li key={pack.id}>
              <a class="line" href={`${packPath}?p=${pack.id}`}>
                <span class="line__title">{pack.title}</span>
                <span class="line__about">{facts(pack, language).join(' · ')}</span>
                {pack.goodFor && <span class="line__about">{pack.goodFor}</span>}
              </a>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && all.some(({ archived }) => archived) && (
        <label class="row">
          <input
            type="checkbox"
            checked={archivedToo.value}
            onChange={(event) => {
              archivedToo.value = event.currentTarget.checked;
            }}
          />
          {t.showArchived}
        </label>
      )}
    </div>
  );
}

function facts(pack: PackLine, language: Language): readonly string[] {
  const t = packText(language);
  return [
    t.items(pack.items),
    ...(pack.minutes > 0 ? [t.readable.minutes(pack.minutes)] : []),
    ...(pack.audience ? [pack.audience] : []),
    `${t.versionOf(pack.version)}, ${formatDate(pack.updated_at, language)}`,
    ...(pack.from ? [t.shared(pack.from)] : []),
    ...(pack.copy ? [t.copyOf] : []),
    ...(pack.news ? [t.news] : []),
    ...(pack.archived ? [t.archived] : []),
  ];
}
