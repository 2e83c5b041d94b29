import type { InFives, NetworkOverview } from '~/data/network-overview';
import type { Language } from '~/domain/language';
import { networkOverviewText } from '~/text/network-overview';

type Props = { language: Language; overview: Pick<NetworkOverview, 'packs' | 'materials'> };

/** What of the network's packs and material has come into use, in words or whole fives. */
export function ReachTables({ language, overview: { packs, materials } }: Props) {
  const t = networkOverviewText(language);
  return (
    <section class="stack" aria-labelledby="brukt">
      <h3 id="brukt">{t.reachTitle}</h3>
      <h4>{t.packs}</h4>
      {packs.length === 0 ? (
        <p class="quiet">{t.noPacks}</p>
      ) : (
        <>
          <p>{t.packsAbout}</p>
          <Table
            language={language}
            heads={[t.pack, t.networks, t.officesThere]}
            rows={packs.map(({ id, title, networks, offices }) => ({ id, title, told: [networks, offices] }))}
          />
        </>
      )}
      <h4>{t.materials}</h4>
      {materials.length === 0 ? (
        <p class="quiet">{t.noMaterials}</p>
      ) : (
        <Table
          language={language}
          heads={[t.material, t.usedBy, t.useful]}
          rows={materials.map(({ id, title, offices, useful }) => ({ id, title, told: [offices, useful] }))}
        />
      )}
    </section>
  );
}

type TableProps = {
  language: Language;
  heads: readonly string[];
  rows: readonly { readonly id: string; readonly title: string; readonly told: readonly InFives[] }[];
};

function Table({ language, heads, rows }: TableProps) {
  return (
    <div class="members overview-table">
      <table class="aksel-table aksel-table--small">
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title, told }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              {told.map((n, i) => (
                <td key={heads[i + 1]} data-title={heads[i + 1]}>
                  {fivesIn(language, n)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** «Ingen», «Noen, færre enn fem», «Minst 10». */
export function fivesIn(language: Language, n: InFives): string {
  const t = networkOverviewText(language);
  if (n === 'some') return t.oneToFour;
  return n === 0 ? t.zero : t.atLeast(n);
}
