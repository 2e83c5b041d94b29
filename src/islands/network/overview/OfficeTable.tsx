import type { NetworkOverview } from '~/data/network-overview';
import { bands } from '~/domain/band';
import type { Language } from '~/domain/language';
import { networkOverviewText } from '~/text/network-overview';
import { BandMark } from './BandMark';

type Props = { language: Language; overview: NetworkOverview };

/** Offices by name, a column for each module and one for the plan; on a phone a card for each office. */
export function OfficeTable({ language, overview }: Props) {
  const t = networkOverviewText(language);
  return (
    <section
      class="members members--few overview-table overview-bands"
      aria-label={t.tableTitle}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard.
      tabIndex={0}
    >
      <table class="aksel-table aksel-table--small">
        <caption class="aksel-sr-only">{t.tableTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{t.office}</th>
            <th scope="col">{t.plan}</th>
            {overview.modules.map(({ id, title }) => (
              <th scope="col" key={id}>
                {title[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {overview.offices.map((office) => (
            <tr key={office.id}>
              <th scope="row">{office.name}</th>
              <td data-title={t.plan}>{t[office.plan]}</td>
              {overview.modules.map(({ id, title }) => {
                const band = office.bands[id];
                return (
                  <td key={id} data-title={title[language]}>
                    {band && (
                      <span class="band">
                        <BandMark band={band} />
                        {t[band]}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What the squares mean. */
export function Legend({ language }: { language: Language }) {
  const t = networkOverviewText(language);
  return (
    <div class="overview-legend">
      <p id="trinn">{t.legend}:</p>
      <ul aria-labelledby="trinn">
        {bands.map((band) => (
          <li key={band} class="band">
            <BandMark band={band} />
            <span>
              <strong>{t[band]}</strong>, {t[`${band}About`]}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
