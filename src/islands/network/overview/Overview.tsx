import { useEffect, useMemo } from 'preact/hooks';
import type { NetworkOverview } from '~/data/network-overview';
import type { Network } from '~/data/networks';
import { formatDate, type Language } from '~/domain/language';
import type { ShownFigure } from '~/domain/survey/local';
import { networkOverviewText } from '~/text/network-overview';
import { Button } from '../parts';
import { Legend, OfficeTable } from './OfficeTable';
import { OpenedSurveys } from './OpenedSurveys';
import { createOverviewStore } from './overview-store';
import { ReachTables } from './ReachTables';

type Props = { language: Language; network: Network; figures: readonly ShownFigure[] };

/** What a governor who owns the network sees of its offices: bands, plans, what was opened, what is used. Never persons. */
export function Overview({ language, network, figures }: Props) {
  const t = networkOverviewText(language);
  const store = useMemo(
    () =>
      createOverviewStore({
        overview: async () => (await import('~/data/network-overview')).networkOverview(network.id),
      }),
    [network.id],
  );
  useEffect(() => void store.load(), [store]);
  const overview = store.overview.value;
  return (
    <section class="stack stack--large" aria-labelledby="oversikt">
      <header class="stack">
        <h2 id="oversikt">{t.title}</h2>
        <p>{t.about}</p>
      </header>
      {overview ? (
        <>
          <Offices language={language} overview={overview} />
          <OpenedSurveys language={language} surveys={overview.surveys} figures={figures} />
          <ReachTables language={language} overview={overview} />
          <How language={language} />
        </>
      ) : (
        <Waiting language={language} view={store.view.value} onAgain={() => void store.load()} />
      )}
    </section>
  );
}

function Offices({ language, overview }: { language: Language; overview: NetworkOverview }) {
  const t = networkOverviewText(language);
  const { offices, too_small, as_of } = overview;
  return (
    <section class="stack" aria-labelledby="moduler">
      <h3 id="moduler">{t.modulesTitle}</h3>
      {offices.length > 0 ? (
        <>
          <div class="row">
            <p class="quiet">{t.asOf(formatDate(as_of, language))}</p>
            <Button label={t.print} onClick={() => print()} />
          </div>
          <Legend language={language} />
          <OfficeTable language={language} overview={overview} />
        </>
      ) : (
        <p>{too_small.length > 0 ? t.onlySmall : t.noOffices}</p>
      )}
      {too_small.length > 0 && (
        <>
          <h4>{t.smallTitle}</h4>
          <p>{t.smallAbout}</p>
          <ul>
            {too_small.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function How({ language }: { language: Language }) {
  const t = networkOverviewText(language);
  return (
    <section class="stack" aria-labelledby="slik">
      <h3 id="slik">{t.howTitle}</h3>
      <ul class="overview-how">
        {Object.values(t.how).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Waiting({
  language,
  view,
  onAgain,
}: {
  language: Language;
  view: 'loading' | 'offline' | 'refused' | 'ready';
  onAgain: () => void;
}) {
  const t = networkOverviewText(language);
  if (view === 'loading' || view === 'ready') return <p class="quiet">{t.loading}</p>;
  return (
    <div class="notice" data-color="warning">
      <p role="alert">{t[view]}</p>
      {view === 'offline' && <Button label={t.again} onClick={onAgain} />}
    </div>
  );
}
