import {
  type ItemFigures,
  type ModuleQuality,
  shortened,
  type Verdict,
  verdictsOn,
  worstFirst,
} from '~/domain/item-quality';
import type { Language } from '~/domain/language';
import { qualityText } from '~/text/quality';
import { ItemDetails } from './ItemDetails';
import { inPercent, spokenNumber } from './numbers';

type Props = { language: Language; quality: ModuleQuality };

/** A module's exam items, those to look at first on top. Cards on a phone, by CSS, so that there is one markup. */
export function ItemTable({ language, quality }: Props) {
  const t = qualityText(language);
  const { items } = quality;
  if (items.length === 0) return <p>{t.noItems}</p>;
  const columns = [t.question, t.answers, t.right, t.discrimination, t.flags, t.verdict];
  return (
    <>
      {items.every(({ answers }) => answers === null) && <p>{t.nobodyYet}</p>}
      {items.every(({ flags }) => flags.count === 0) && <p>{t.noFlags}</p>}
      <table class="aksel-table aksel-table--medium quality">
        <caption class="aksel-sr-only">{t.exam}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th class="aksel-table__header-cell" scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {worstFirst(items).map((item) => (
          <tbody key={item.id}>
            <ItemRow language={language} item={item} />
            <tr class="quality__more">
              <td class="aksel-table__data-cell" colSpan={columns.length}>
                <ItemDetails language={language} item={item} />
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </>
  );
}

function ItemRow({ language, item }: { language: Language; item: ItemFigures }) {
  const t = qualityText(language);
  const found = verdictsOn(item);
  const { answers, difficulty, discrimination, flags } = item;
  const cells = [
    { title: t.answers, said: answers ?? '–' },
    { title: t.right, said: difficulty === null ? '–' : t.percent(inPercent(difficulty)) },
    {
      title: t.discrimination,
      said: discrimination === null ? (found ? t.allAlike : '–') : spokenNumber(discrimination, language),
    },
    { title: t.flags, said: flags.count },
    { title: t.verdict, said: found ? <Judged language={language} found={found} /> : t.tooFew },
  ];
  return (
    <tr>
      <th class="aksel-table__header-cell" scope="row">
        {shortened(item.text[language])}
        <span class="quiet quality__kind">{t.kinds[item.kind]}</span>
      </th>
      {cells.map(({ title, said }) => (
        <td class="aksel-table__data-cell" key={title} data-title={title}>
          {said}
        </td>
      ))}
    </tr>
  );
}

function Judged({ language, found }: { language: Language; found: readonly Verdict[] }) {
  const t = qualityText(language);
  if (found.length === 0) return <>{t.nothing}</>;
  return (
    <ul class="quality__verdicts">
      {found.map((verdict) => (
        <li key={verdict}>{t.verdicts[verdict]}</li>
      ))}
    </ul>
  );
}
