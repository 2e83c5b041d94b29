import type { AgendaItem } from '~/domain/gathering';
import type { Language } from '~/domain/language';
import { gatheringText } from '~/text/gathering';
import { Button, Line } from './parts';

/** A pack that an item can be. */
export type PackChoice = { readonly id: string; readonly title: string; readonly minutes: number };
type Props = {
  language: Language;
  agenda: readonly AgendaItem[];
  packs: readonly PackChoice[];
  onChange: (agenda: readonly AgendaItem[]) => void;
};

/** The programme of a gathering: minutes and text for each item. */
export function AgendaFields({ language, agenda, packs, onChange }: Props) {
  const t = gatheringText(language);
  const change = (place: number, part: Partial<AgendaItem>) =>
    onChange(agenda.map((item, at) => (at === place ? { ...item, ...part } : item)));
  return (
    <fieldset class="scale edit-rows">
      <legend>{t.agenda}</legend>
      {agenda.map((item, place) => (
        <div class="edit-row edit-row--item" key={place}>
          <Line
            id={`punkt-${place}-minutter`}
            label={t.minutesOf(place + 1)}
            type="number"
            min={1}
            max={480}
            value={String(item.minutes || '')}
            onInput={(minutes) => change(place, { minutes: Math.round(Number(minutes)) || 0 })}
          />
          <Line
            id={`punkt-${place}-tekst`}
            label={t.textOf(place + 1)}
            value={item.text}
            onInput={(text) => change(place, { text })}
          />
          {(packs.length > 0 || item.pack) && (
            <PackField
              id={`punkt-${place}-pakke`}
              language={language}
              place={place}
              item={item}
              packs={packs}
              onChoose={(chosen) => onChange(agenda.map((one, at) => (at === place ? chosen : one)))}
            />
          )}
          <Button
            label={t.removeItem(place + 1)}
            variant="tertiary"
            onClick={() => onChange(agenda.filter((_, at) => at !== place))}
          />
        </div>
      ))}
      <p>
        <Button label={t.addItem} onClick={() => onChange([...agenda, { minutes: 10, text: '' }])} />
      </p>
    </fieldset>
  );
}

type PackProps = {
  id: string;
  language: Language;
  place: number;
  item: AgendaItem;
  packs: readonly PackChoice[];
  onChoose: (item: AgendaItem) => void;
};

/** The pack that an item is, if it is one. One that is no longer there stays until another is chosen. */
function PackField({ id, language, place, item, packs, onChoose }: PackProps) {
  const t = gatheringText(language);
  const gone = item.pack !== undefined && !packs.some((pack) => pack.id === item.pack);
  return (
    <div class="field">
      <label for={id}>{t.packOf(place + 1)}</label>
      <select
        id={id}
        value={item.pack ?? ''}
        onChange={({ currentTarget: { value } }) => onChoose(withPack(item, value, packs))}
      >
        <option value="">{t.noPack}</option>
        {gone && <option value={item.pack}>{t.packGone}</option>}
        {packs.map((pack) => (
          <option key={pack.id} value={pack.id}>
            {pack.title}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The item with a pack or none. What has not been written yet is taken from the pack. */
export function withPack(
  { pack: _, ...item }: AgendaItem,
  id: string,
  packs: readonly PackChoice[],
): AgendaItem {
  const chosen = packs.find((pack) => pack.id === id);
  if (!chosen) return id ? { ...item, pack: id } : item;
  if (item.text.trim()) return { ...item, pack: id };
  return { minutes: Math.min(chosen.minutes, 480) || item.minutes, text: chosen.title, pack: id };
}
