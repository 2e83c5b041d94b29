import { useEffect, useMemo } from 'preact/hooks';
import type { Office } from '~/data/office';
import { formatTime, type Language } from '~/domain/language';
import { leaderText } from '~/text/leader';
import { leaderOverviewText } from '~/text/leader-overview';
import { ChangedSince, type ModuleLink } from './ChangedSince';
import { ExportButtons } from './export/ExportButtons';
import { FilterBar } from './FilterBar';
import { Invite } from './Invite';
import { createLeaderStore, type LeaderStore } from './leader-store';
import { createListStore, type ListStore } from './list-store';
import { MemberTable } from './MemberTable';
import { ModuleSummary } from './ModuleSummary';
import { NextForOffice } from './NextForOffice';
import { Numbers } from './Numbers';
import { Trend } from './Trend';

type Props = {
  language: Language;
  office: Office;
  modules: readonly ModuleLink[];
  lost: (error: unknown) => void;
};

const data = () => import('~/data/office');
/** How often a page that is looked at asks again. A completion is to be seen within five seconds. */
const everyMs = 4000;

/** One office: what to do next, who has completed what, how it goes, and how to invite. */
export function OfficeOverview({ language, office, modules, lost }: Props) {
  const t = leaderText(language);
  const { store, list } = useMemo(() => storesFor(office.id, lost), [office.id, lost]);
  useLive(store, list);
  const overview = store.overview.value;

  if (!overview)
    return (
      <p role={store.stale.value ? 'alert' : undefined}>{store.stale.value ? t.offlineEmpty : t.loading}</p>
    );
  const peopled = overview.members.some(({ role }) => role === 'advisor');
  return (
    <>
      <header class="stack">
        <h2>{overview.office.name}</h2>
        <p class="quiet">{t.updated(formatTime(overview.updated_at))}</p>
        {store.stale.value && <p role="alert">{t.offline}</p>}
        {peopled && <Numbers language={language} overview={overview} />}
      </header>
      <NextForOffice language={language} overview={overview} modules={modules} />
      {peopled && <Figures language={language} modules={modules} store={store} list={list} />}
      <Invite key={office.id} language={language} officeId={office.id} />
    </>
  );
}

/** Everything that is empty while nobody has joined. */
function Figures({
  language,
  modules,
  store,
  list,
}: Pick<Props, 'language' | 'modules'> & { store: LeaderStore; list: ListStore }) {
  const overview = store.overview.value;
  if (!overview) return null;
  const shown = { language, members: list.found.value, modules: list.modules.value };
  const paths = Object.fromEntries(modules.map(({ id, path }) => [id, path]));
  return (
    <>
      <section class="stack" aria-labelledby="liste">
        <h2 id="liste" tabIndex={-1}>
          {leaderOverviewText(language).list}
        </h2>
        <FilterBar language={language} overview={overview} list={list} />
        <MemberTable language={language} overview={overview} list={list} />
        {shown.members.length > 0 && <ExportButtons of={{ ...shown, overview, filter: list.filter.value }} />}
      </section>
      {shown.members.length > 0 && <ModuleSummary {...shown} paths={paths} />}
      <ChangedSince language={language} overview={overview} modules={modules} />
      <Trend language={language} months={store.trend.value} />
    </>
  );
}

function storesFor(office: string, lost: Props['lost']) {
  const store = createLeaderStore({
    overview: async () => (await data()).officeOverview(office),
    trend: async () => (await data()).officeTrend(office),
    lost,
  });
  const list = createListStore(store.overview, {
    address: () => location.hash,
    // Not a step in the history: going back leaves the page, as people expect.
    keep: (hash) =>
      history.replaceState(history.state, '', hash ? `#${hash}` : location.pathname + location.search),
  });
  return { store, list };
}

function useLive(store: LeaderStore, list: ListStore) {
  useEffect(() => {
    void store.refresh();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void store.refresh();
    }, everyMs);
    addEventListener('hashchange', list.readAddress);
    return () => {
      clearInterval(timer);
      removeEventListener('hashchange', list.readAddress);
    };
  }, [store, list]);
}
