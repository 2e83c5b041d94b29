import { type Language, localizedPath } from '~/domain/language';
import type { PackItem } from '~/domain/pack/item';
import { packText } from '~/text/pack';
import { FetchFile } from './FetchFile';
import { Written } from './Written';

/** One part of a pack, as it is read. */
export function ItemView({ item, language }: { item: PackItem; language: Language }) {
  const t = packText(language);
  const { id, title, kind, minutes, note } = item;
  return (
    <section class="pack-item stack" aria-labelledby={`del-${id}`}>
      <div>
        <h3 id={`del-${id}`}>{title}</h3>
        <p class="quiet">
          {[t.readable.kinds[kind], ...(minutes > 0 ? [t.readable.minutes(minutes)] : [])].join(', ')}
        </p>
      </div>
      <Body item={item} language={language} />
      {note && (
        <details class="pack-note">
          <summary>{t.script}</summary>
          <Written text={note} />
        </details>
      )}
    </section>
  );
}

function Body({ item, language }: { item: PackItem; language: Language }) {
  const t = packText(language);
  if (item.kind === 'guide' || item.kind === 'slides') return <Written text={item.text} />;
  if (item.kind === 'file') return <FetchFile file={item} language={language} />;
  if (item.kind === 'link')
    return (
      <p>
        <a href={item.url} rel="noreferrer">
          {item.url}
        </a>
      </p>
    );
  return (
    <p>
      <a href={localizedPath(placeOf(item), language)} aria-label={`${t.open}: ${item.title}`}>
        {t.open}
      </a>
    </p>
  );
}

function placeOf(item: Extract<PackItem, { kind: 'lesson' | 'part' | 'case' | 'source' }>): string {
  if (item.kind === 'case') return `/vignetter/${item.case}/`;
  if (item.kind === 'source') return `/kilder/${item.source}/`;
  const lesson = `/moduler/${item.module}/${item.lesson}/`;
  return item.kind === 'part' ? `${lesson}#${encodeURIComponent(item.heading)}` : lesson;
}
