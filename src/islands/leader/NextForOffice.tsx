import type { Overview } from '~/data/office';
import { type Language, localizedPath } from '~/domain/language';
import { leaderText } from '~/text/leader';
import { leaderOverviewText } from '~/text/leader-overview';

type Props = {
  language: Language;
  overview: Overview;
  modules: readonly { id: string; title: string; path: string }[];
};

/** One next step for the office, from where its people stand. */
export function NextForOffice({ language, overview, modules }: Props) {
  const t = leaderText(language);
  const o = leaderOverviewText(language);
  const advisors = overview.members.filter(({ role }) => role === 'advisor');
  const done = (id: string) =>
    advisors.filter(({ states }) => states.some((s) => s.module_id === id && s.completed_on)).length;
  // The first module that not everybody has completed; when half have, talking beats reading alone.
  const module = modules.find(({ id }) => done(id) < advisors.length) ?? modules[0];
  const said =
    !module || advisors.length === 0
      ? t.nextNobody
      : done(module.id) * 2 >= advisors.length
        ? t.nextTeam(module.title)
        : t.nextStart(module.title);
  return (
    <section class="box box--try" aria-labelledby="neste">
      <h2 id="neste">{t.next}</h2>
      <p>{said}</p>
      {module && advisors.length > 0 && (
        <p class="row">
          <a href={localizedPath(`/leder/temamote/?modul=${module.id}`, language)}>{o.toTheme}</a>
          <a href={module.path}>{t.toModule(module.title)}</a>
        </p>
      )}
      {advisors.length === 1 && <p>{o.onlyOne}</p>}
      {advisors.length < 2 && (
        <p>
          <a href="#inviter">{o.toInvite}</a>
        </p>
      )}
    </section>
  );
}
