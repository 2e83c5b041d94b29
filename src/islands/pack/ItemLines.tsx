import type { Language } from '~/domain/language';
import type { PackItem } from '~/domain/pack/item';
import { packText } from '~/text/pack';

/** What a pack consists of, one line a part. */
export function ItemLines({ items, language }: { items: readonly PackItem[]; language: Language }) {
  const t = packText(language).readable;
  return (
    <ol class="pack-lines">
      {items.map(({ id, title, kind, minutes }) => (
        <li key={id}>
          {title}{' '}
          <span class="quiet">
            {[t.kinds[kind], ...(minutes > 0 ? [t.minutes(minutes)] : [])].join(', ')}
          </span>
        </li>
      ))}
    </ol>
  );
}
