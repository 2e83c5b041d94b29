import { type ItemFigures, shortened, unusedOptions, verdictsOn } from '~/domain/item-quality';
import type { Language } from '~/domain/language';
import { qualityText } from '~/text/quality';
import { type BarRow, Bars } from './Bars';
import { FlagTexts } from './FlagTexts';
import { inPercent } from './numbers';

type Props = { language: Language; item: ItemFigures };

/** One item opened: the whole question, why it is listed, what people answered, and what they say is unclear. */
export function ItemDetails({ language, item }: Props) {
  const t = qualityText(language);
  const text = item.text[language];
  return (
    <details>
      <summary>
        {t.more}
        <span class="aksel-sr-only">: {shortened(text)}</span>
      </summary>
      <div class="stack quality__inside">
        {shortened(text) !== text && (
          <div>
            <h3>{t.details}</h3>
            <p>{text}</p>
          </div>
        )}
        <Reasons language={language} item={item} />
        <Answers language={language} item={item} />
        {item.flags.count > 0 && (
          <div>
            <h3>{t.saidTitle}</h3>
            <FlagTexts language={language} flags={item.flags} />
          </div>
        )}
        <p class="quiet">{item.id}</p>
      </div>
    </details>
  );
}

function Reasons({ language, item }: Props) {
  const t = qualityText(language);
  const found = verdictsOn(item) ?? [];
  if (found.length === 0) return null;
  return (
    <ul>
      {found.map((verdict) => (
        <li key={verdict}>
          <strong>{t.verdicts[verdict]}</strong>
          <br />
          {t.reasons[verdict]}
        </li>
      ))}
    </ul>
  );
}

function Answers({ language, item }: Props) {
  const t = qualityText(language);
  const { answers, unanswered } = item;
  if (answers === null) return <p>{t.tooFew}.</p>;
  const typed = item.kind === 'number' || item.kind === 'short-text';
  return (
    <div>
      <h3>{titleOf(item.kind, t)}</h3>
      {typed && <p class="quiet">{item.written.length > 0 ? t.writtenAbout : t.writtenNone}</p>}
      <Bars of={answers} rows={typed ? written(item, answers, language) : options(item, answers, language)} />
      {unanswered ? <p>{t.unanswered(unanswered)}</p> : null}
    </div>
  );
}

type Text = ReturnType<typeof qualityText>;

function titleOf(kind: ItemFigures['kind'], t: Text): string {
  if (kind === 'number' || kind === 'short-text') return t.written;
  if (kind === 'text-marking') return t.marked;
  return kind === 'order' ? t.placed : kind === 'match' ? t.paired : t.chosen;
}

const counted = (t: Text, n: number, all: number) => t.ofPeople(n, all, inPercent(n / all));

/** The right one is told in words, as is one that nobody chooses. */
function options(item: ItemFigures, all: number, language: Language): BarRow[] {
  const t = qualityText(language);
  const unused = unusedOptions(item);
  return item.options.map((option) => {
    const { id, text, correct, target } = option;
    const n = option.chosen ?? 0;
    const about = [
      correct ? t.rightAnswer : '',
      target ? t.belongsTo(target[language]) : '',
      unused.includes(option) ? t.notChosen : '',
    ];
    return {
      id,
      label: text[language],
      about: about.filter(Boolean).join(', '),
      n,
      said: counted(t, n, all),
    };
  });
}

function written({ written, unit }: ItemFigures, all: number, language: Language): BarRow[] {
  const t = qualityText(language);
  return written.map(({ value, count, correct }) => ({
    id: value,
    label: unit ? `${value.replace('.', ',')} ${unit[language]}` : `«${value}»`,
    about: correct ? t.rightAnswer : '',
    n: count,
    said: counted(t, count, all),
  }));
}
