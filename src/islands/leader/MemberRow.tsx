import type { Member, Overview } from '~/data/office';
import { formatDate, type Language } from '~/domain/language';
import { leaderText } from '~/text/leader';
import { leaderOverviewText } from '~/text/leader-overview';
import { missingReason, progressText } from '~/text/progress';
import { Status } from '../Status';
import { stateOf, statusOf } from './member-order';

type Props = { language: Language; member: Member; modules: Overview['modules'] };

/** One member: who it is, and a cell for each module. On a phone it is a card, where modules not begun are one line. */
export function MemberRow({ language, member, modules }: Props) {
  const t = leaderText(language);
  const o = leaderOverviewText(language);
  const about = [member.role === 'leader' ? t.leader : '', member.line ? t[member.line] : '', member.team]
    .filter(Boolean)
    .join(', ');
  const rest = modules.filter(({ id }) => statusOf(member, id) === 'not-started').length;
  return (
    <tr>
      <th class="aksel-table__header-cell" scope="row">
        {member.name}
        {about && <span class="quiet members__about">{about}</span>}
        {rest > 0 && <span class="quiet members__rest">{o.rest(rest)}</span>}
      </th>
      {modules.map((module) => (
        <td
          class="aksel-table__data-cell"
          key={module.id}
          data-title={`${module.position}. ${module.title[language]}`}
          data-status={statusOf(member, module.id)}
        >
          <MemberCell language={language} member={member} module={module} />
        </td>
      ))}
    </tr>
  );
}

function MemberCell({
  language,
  member,
  module,
}: {
  language: Language;
  member: Member;
  module: Overview['modules'][number];
}) {
  const p = progressText(language);
  const status = statusOf(member, module.id);
  const state = stateOf(member, module.id);
  return (
    <>
      <Status status={status}>
        {status === 'changed' ? leaderOverviewText(language).changedWord : p[status]}
      </Status>
      {state?.completed_on && (
        <span class="quiet members__about">{formatDate(state.completed_on, language)}</span>
      )}
      {status === 'in-progress' && state && (
        <span class="quiet members__about">
          {missingReason(p, {
            lessonsLeft: Math.max(0, module.lessons_total - state.lessons_read),
            examLeft: !state.exam_passed,
          })}
        </span>
      )}
    </>
  );
}
