import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { OwnView } from '~/data/office';
import { formatDate, type Language } from '~/domain/language';
import { mineText } from '~/text/mine';
import { progressText } from '~/text/progress';
import { Status } from '../Status';
import { EndedByLeader } from './EndedByLeader';
import { JoinOffice } from './JoinOffice';
import { LeaveOffice } from './LeaveOffice';
import { MyProfile } from './MyProfile';
import type { MyModule } from './next-step';
import { WhoHasSeen } from './WhoHasSeen';

/** The offices I belong to, and exactly what their leaders see of me. */
export function MyOffice({ language, modules }: { language: Language; modules: readonly MyModule[] }) {
  const t = mineText(language);
  const views = useSignal<readonly OwnView[] | undefined>(undefined);
  const failed = useSignal(false);

  async function load() {
    const { myOfficeView } = await import('~/data/office');
    views.value = await myOfficeView();
    failed.value = false;
  }
  const reload = () => {
    load().catch(() => {
      failed.value = true;
    });
  };
  useEffect(reload, []);

  if (failed.value) return <p class="quiet">{t.notReached}</p>;
  if (!views.value) return <p class="quiet">{t.loading}</p>;
  return (
    <>
      <section class="stack" aria-labelledby="kontor">
        <h2 id="kontor">{t.office}</h2>
        <EndedByLeader language={language} />
        {views.value.length === 0 && <p>{t.noOffice}</p>}
        {views.value.map((view) => (
          <div class="stack" key={view.office.id}>
            <SeenByLeader language={language} view={view} modules={modules} />
            <LeaveOffice language={language} office={view.office} onLeft={reload} />
          </div>
        ))}
        {views.value.length === 0 ? (
          <JoinOffice language={language} onJoined={reload} />
        ) : (
          <details class="another-office">
            <summary>{t.joinAnother}</summary>
            <JoinOffice language={language} onJoined={reload} />
          </details>
        )}
      </section>
      <WhoHasSeen language={language} key={views.value.map(({ office }) => office.id).join()} />
      <MyProfile language={language} onSaved={reload} />
    </>
  );
}

function SeenByLeader({
  language,
  view,
  modules,
}: {
  language: Language;
  view: OwnView;
  modules: readonly MyModule[];
}) {
  const t = mineText(language);
  const p = progressText(language);
  const { states } = view.member;
  return (
    <div class="card">
      <h3>{t.seenTitle}</h3>
      <p>{t.seenAbout(view.office.name, view.leaders.join(', ') || t.noLeader)}</p>
      <p>
        {t.ownRole(t[view.member.role])} {view.member.team && t.ownTeam(view.member.team)}
      </p>
      {states.length === 0 && <p>{t.seenNothing}</p>}
      <ul class="lines">
        {states.map((state) => (
          <li class="line" key={state.module_id}>
            <span>{modules.find(({ id }) => id === state.module_id)?.title ?? state.module_id}</span>
            <Status status={state.status}>
              {state.status === 'completed' && state.completed_on
                ? t.completedOn(formatDate(state.completed_on, language))
                : p[state.status]}
            </Status>
          </li>
        ))}
      </ul>
      <p class="quiet">{t.seenNever}</p>
    </div>
  );
}
