import type { Member, Overview } from '~/data/office';
import type { Language } from '~/domain/language';
import { leaderOverviewText } from '~/text/leader-overview';
import { countStatuses, type StatusCount, statuses } from './office-figures';

type Props = {
  language: Language;
  members: readonly Member[];
  modules: Overview['modules'];
  /** Where each module's page is, by its id. */
  paths: Readonly<Record<string, string>>;
};

/** For each module how many have completed it, are under way and so on: in words, with a thin bar that shows the same. */
export function ModuleSummary({ language, members, modules, paths }: Props) {
  const t = leaderOverviewText(language);
  return (
    <section class="stack" aria-labelledby="per-modul">
      <h2 id="per-modul">{t.summary}</h2>
      <p class="quiet">{t.summaryAbout(members.length)}</p>
      <ul class="lines">
        {modules.map(({ id, position, title }) => {
          const counts = countStatuses(members, id);
          return (
            <li class="module-line" key={id}>
              <span class="module-line__title">
                {position}. {paths[id] ? <a href={paths[id]}>{title[language]}</a> : title[language]}
              </span>
              <Shares counts={counts} of={members.length} />
              <span class="module-line__words">
                {statuses
                  .filter((status) => counts[status] > 0)
                  .map((status) => t[status](counts[status]))
                  .join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The words beside it say the same, so those who do not see it miss nothing. */
function Shares({ counts, of }: { counts: StatusCount; of: number }) {
  let from = 0;
  return (
    <svg
      class="shares"
      viewBox={`0 0 ${Math.max(of, 1)} 1`}
      preserveAspectRatio="none"
      focusable="false"
      aria-hidden="true"
    >
      {statuses.map((status) => {
        const x = from;
        from += counts[status];
        return <rect key={status} class={`shares__${status}`} x={x} width={counts[status]} height="1" />;
      })}
    </svg>
  );
}
