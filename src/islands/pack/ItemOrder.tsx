import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Language } from '~/domain/language';
import type { Pack } from '~/domain/pack/about';
import { moveItem, withoutItem } from '~/domain/pack/edit';
import type { PackItem } from '~/domain/pack/item';
import { packText } from '~/text/pack';
import { Press } from './fields';

type Props = {
  pack: Pack;
  language: Language;
  /** The part whose form is open. */
  open: Signal<string | undefined>;
  onChange: (pack: Pack) => void;
  form: (item: PackItem) => ComponentChildren;
};

/** The parts in their order, moved with buttons; what was taken out can be put back. */
export function ItemOrder({ pack, language, open, onChange, form }: Props) {
  const t = packText(language);
  const said = useSignal('');
  const before = useSignal<Pack | undefined>(undefined);
  const move = (id: string, by: -1 | 1) => {
    const moved = moveItem(pack, id, by);
    if (moved === pack) return;
    onChange(moved);
    before.value = undefined;
    said.value = t.moved(moved.items.findIndex((item) => item.id === id) + 1, moved.items.length);
  };
  const remove = ({ id, title }: PackItem) => {
    before.value = pack;
    said.value = t.removed(title);
    onChange(withoutItem(pack, id));
    setTimeout(() => document.getElementById('pakke-angre')?.focus());
  };
  const undo = () => {
    if (before.value) onChange({ ...pack, items: before.value.items });
    before.value = undefined;
    said.value = '';
    setTimeout(() => document.getElementById('pakke-hva')?.focus());
  };
  return (
    <div class="stack">
      {pack.items.length === 0 && <p>{t.noItems}</p>}
      <ol class="pack-order">
        {pack.items.map((item, place) => (
          <li key={item.id} class="pack-order__item">
            <p>
              <strong>{item.title}</strong>{' '}
              <span class="quiet">
                {t.readable.kinds[item.kind]}
                {item.minutes > 0 && `, ${t.readable.minutes(item.minutes)}`}
              </span>
            </p>
            <p class="row">
              <Press
                small
                text={t.upShort}
                label={t.up(item.title)}
                off={place === 0}
                onClick={() => move(item.id, -1)}
              />
              <Press
                small
                text={t.downShort}
                label={t.down(item.title)}
                off={place === pack.items.length - 1}
                onClick={() => move(item.id, 1)}
              />
              <Press
                small
                id={`endre-${item.id}`}
                text={t.changeShort}
                label={t.change(item.title)}
                onClick={() => {
                  open.value = open.value === item.id ? undefined : item.id;
                }}
              />
              <Press
                small
                variant="tertiary"
                text={t.removeShort}
                label={t.remove(item.title)}
                onClick={() => remove(item)}
              />
            </p>
            {open.value === item.id && form(item)}
          </li>
        ))}
      </ol>
      <p class="row">
        <span role="status">{said.value}</span>
        {before.value && <Press small id="pakke-angre" text={t.undo} onClick={undo} />}
      </p>
    </div>
  );
}
