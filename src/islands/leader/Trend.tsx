import type { TrendMonth } from '~/data/office';
import type { Language } from '~/domain/language';
import { leaderOverviewText } from '~/text/leader-overview';
import { monthName, trendSummary } from './office-figures';

/** Completions month by month: said in a sentence, drawn as bars, and as a table for those who want the figures. */
export function Trend({
  language,
  months,
}: {
  language: Language;
  months: readonly TrendMonth[] | undefined;
}) {
  const t = leaderOverviewText(language);
  if (!months) return null;
  const summary = trendSummary(months);
  return (
    <section class="stack" aria-labelledby="utvikling">
      <h2 id="utvikling">{t.trend}</h2>
      {!summary && <p>{t.trendNone}</p>}
      {summary && (
        <figure class="trend">
          <figcaption>
            {t.trendSaid(summary.total, summary.top.completions, monthName(summary.top.month, language))}{' '}
            <span class="quiet">{t.trendAbout}</span>
          </figcaption>
          <Bars language={language} months={months} highest={summary.top.completions} />
          <details class="aksel-read-more">
            <summary>{t.asTable}</summary>
            <MonthTable language={language} months={months} />
          </details>
        </figure>
      )}
    </section>
  );
}

type MonthsProps = { language: Language; months: readonly TrendMonth[] };

function Bars({ language, months, highest }: MonthsProps & { highest: number }) {
  return (
    <div class="trend__bars" aria-hidden="true">
      {months.map(({ month, completions }) => (
        <div class="trend__month" key={month}>
          <span class="trend__value">{completions > 0 && completions}</span>
          <svg viewBox="0 0 10 100" preserveAspectRatio="none" focusable="false" aria-hidden="true">
            <rect class="trend__ground" y="99" width="10" height="1" />
            <rect
              class="bars__bar"
              y={100 - (100 * completions) / highest}
              width="10"
              height={(100 * completions) / highest}
            />
          </svg>
          <span class="trend__name">{monthName(month, language, true)}</span>
        </div>
      ))}
    </div>
  );
}

function MonthTable({ language, months }: MonthsProps) {
  const t = leaderOverviewText(language);
  return (
    <table class="aksel-table aksel-table--small">
      <caption class="aksel-sr-only">{t.trend}</caption>
      <thead>
        <tr>
          <th class="aksel-table__header-cell" scope="col">
            {t.month}
          </th>
          <th class="aksel-table__header-cell" scope="col">
            {t.completions}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, completions }) => (
          <tr key={month}>
            <th class="aksel-table__header-cell" scope="row">
              {monthName(month, language)}
            </th>
            <td class="aksel-table__data-cell">{completions}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
