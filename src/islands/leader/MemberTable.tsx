import { useSignal } from '@preact/signals';
import type { Member, Overview } from '~/data/office';
import { formatDate, type Language } from '~/domain/language';
import { leaderText } from '~/text/leader';
import { missingReason, progressText } from '~/text/progress';
import { Status } from '../Status';
import { arrange, type Order, stateOf, statusOf } from './member-order';

/** From this many a list is filtered rather than read. */
const many = 15;

/** Members by modules: a table on wide screens, cards on a phone (by CSS, so that there is one markup). */
export function MemberTable({ language, overview }: { language: Language; overview: Overview }) {
  const t = leaderText(language);
  const wanted = useSignal('');
  const order = useSignal<Order>({ by: 'name', descending: false });
  const members = arrange(overview.members, wanted.value, order.value);
  const columns = [
    { id: 'name', title: t.name },
    ...overview.modules.map(({ id, title }) => ({ id, title: title[language] })),
  ];

  return (
    <div class="stack">
      {overview.members.length >= many && (
        <div class="field">
          <label for="find-member">{t.filter}</label>
          <input
            id="find-member"
            type="search"
            value={wanted.value}
            onInput={(event) => (wanted.value = event.currentTarget.value)}
          />
        </div>
      )}
      {/* A table wider than the window scrolls inside its region, so the region takes the keyboard. */}
      <section class="members" aria-label={overview.office.name} {...{ tabIndex: 0 }}>
        <table class="aksel-table aksel-table--medium">
          <thead>
            <tr>
              {columns.map((column) => (
                <SortHeader
                  key={column.id}
                  column={column}
                  order={order.value}
                  label={t.sort(column.title)}
                  onSort={(next) => (order.value = next)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <MemberRow key={member.user_id} language={language} member={member} overview={overview} />
            ))}
          </tbody>
        </table>
      </section>
      <p role="status">{members.length === 0 && t.noMatch}</p>
    </div>
  );
}

type HeaderProps = {
  column: { id: string; title: string };
  order: Order;
  label: string;
  onSort: (order: Order) => void;
};

function SortHeader({ column, order, label, onSort }: HeaderProps) {
  const active = order.by === column.id;
  const direction = active ? (order.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th class="aksel-table__header-cell" scope="col" aria-sort={direction}>
      <button
        class="members__sort"
        type="button"
        aria-label={label}
        onClick={() => onSort({ by: column.id, descending: active && !order.descending })}
      >
        {column.title} <span aria-hidden="true">{active ? (order.descending ? '↓' : '↑') : '↕'}</span>
      </button>
    </th>
  );
}

function MemberRow({
  language,
  member,
  overview,
}: {
  language: Language;
  member: Member;
  overview: Overview;
}) {
  const t = leaderText(language);
  const about = [member.role === 'leader' ? t.leader : '', member.line ? t[member.line] : '']
    .filter(Boolean)
    .join(', ');
  return (
    <tr>
      <th class="aksel-table__header-cell" scope="row">
        {member.name}
        {about && <span class="quiet members__about">{about}</span>}
      </th>
      {overview.modules.map((module) => (
        <td class="aksel-table__data-cell" key={module.id} data-title={module.title[language]}>
          <MemberCell
            language={language}
            member={member}
            moduleId={module.id}
            lessons={module.lessons_total}
          />
        </td>
      ))}
    </tr>
  );
}

function MemberCell({
  language,
  member,
  moduleId,
  lessons,
}: {
  language: Language;
  member: Member;
  moduleId: string;
  lessons: number;
}) {
  const p = progressText(language);
  const status = statusOf(member, moduleId);
  const state = stateOf(member, moduleId);
  return (
    <>
      <Status status={status}>{p[status]}</Status>
      {state?.completed_on && (
        <span class="quiet members__about">{formatDate(state.completed_on, language)}</span>
      )}
      {status === 'in-progress' && state && (
        <span class="quiet members__about">
          {missingReason(p, { lessonsLeft: lessons - state.lessons_read, examLeft: !state.exam_passed })}
        </span>
      )}
    </>
  );
}
