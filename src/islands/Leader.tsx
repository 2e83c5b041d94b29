import { useEffect, useMemo } from 'preact/hooks';
import { currentUser } from '~/data/session';
import { formatTime, type Language } from '~/domain/language';
import { leaderText } from '~/text/leader';
import { Invite } from './leader/Invite';
import { createLeaderStore, type LeaderStore } from './leader/leader-store';
import { MemberTable } from './leader/MemberTable';
import { NextForOffice } from './leader/NextForOffice';
import { Numbers } from './leader/Numbers';

type Props = {
  language: Language;
  signInPath: string;
  minePath: string;
  modules: readonly { id: string; title: string; path: string }[];
};

const office = () => import('~/data/office');
/** How often a page that is looked at asks again. A completion is to be seen within five seconds. */
const everyMs = 4000;

/** The office: who has completed what, what to do next, and how to invite. */
export default function Leader({ language, signInPath, minePath, modules }: Props) {
  const t = leaderText(language);
  const store = useMemo(
    () =>
      createLeaderStore({
        offices: async () => (await office()).myOffices(),
        overview: async (id) => (await office()).officeOverview(id),
      }),
    [],
  );
  useLive(store);
  const overview = store.overview.value;

  if (store.view.value === 'signed-out')
    return <Elsewhere said={t.signInFirst} path={signInPath} label={t.signIn} />;
  if (store.view.value === 'not-leader')
    return <Elsewhere said={`${t.notLeader} ${t.notLeaderNext}`} path={minePath} label={t.toMine} />;
  if (store.view.value === 'offline') return <p role="alert">{t.offlineEmpty}</p>;
  if (!overview) return <p class="quiet">{t.loading}</p>;
  const advisors = overview.members.filter(({ role }) => role === 'advisor');
  return (
    <div class="stack stack--large">
      <header class="stack">
        {store.offices.value.length > 1 && (
          <ChooseOffice store={store} label={t.office} current={overview.office.id} />
        )}
        <h2>{overview.office.name}</h2>
        <p class="quiet">{t.updated(formatTime(overview.updated_at))}</p>
        {store.stale.value && <p role="alert">{t.offline}</p>}
        {advisors.length > 0 && <Numbers language={language} overview={overview} />}
      </header>
      <NextForOffice language={language} overview={overview} modules={modules} />
      {advisors.length > 0 && <MemberTable language={language} overview={overview} />}
      <Invite key={overview.office.id} language={language} officeId={overview.office.id} />
    </div>
  );
}

function useLive(store: LeaderStore) {
  useEffect(() => {
    if (!currentUser()) {
      store.view.value = 'signed-out';
      return;
    }
    void store.load();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void store.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [store]);
}

function ChooseOffice({ store, label, current }: { store: LeaderStore; label: string; current: string }) {
  return (
    <div class="field">
      <label for="office">{label}</label>
      <select id="office" value={current} onChange={(event) => void store.choose(event.currentTarget.value)}>
        {store.offices.value.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function Elsewhere({ said, path, label }: { said: string; path: string; label: string }) {
  return (
    <div class="notice" data-color="info">
      <p>{said}</p>
      <a class="aksel-button aksel-button--medium" data-variant="primary" data-color="accent" href={path}>
        <span class="aksel-label">{label}</span>
      </a>
    </div>
  );
}
