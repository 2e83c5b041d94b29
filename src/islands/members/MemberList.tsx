import { useSignal } from '@preact/signals';
import type { ListedMember } from '~/data/members';
import { currentUser } from '~/data/session';
import { formatDate, type Language } from '~/domain/language';
import { membersText } from '~/text/members';
import { MemberPanel } from './MemberPanel';
import type { MembersStore } from './members-store';

/** From this many a list is filtered rather than read. */
const many = 15;

type Props = { language: Language; officeId: string; store: MembersStore; minePath: string };

/** The members: a table on wide screens, cards on a phone (by CSS, so that there is one markup). */
export function MemberList({ language, officeId, store, minePath }: Props) {
  const t = membersText(language);
  const wanted = useSignal('');
  const open = useSignal<string | undefined>(undefined);
  const all = store.members.value?.members ?? [];
  const words = wanted.value.toLocaleLowerCase('nb').trim();
  const shown = all
    .filter(({ name, team }) => `${name} ${team ?? ''}`.toLocaleLowerCase('nb').includes(words))
    .sort((a, b) => a.name.localeCompare(b.name, 'nb'));
  const titles = [t.name, t.role, t.line, t.team, t.from];

  return (
    <div class="stack">
      {all.length >= many && (
        <div class="field">
          <label for="find-listed">{t.find}</label>
          <input
            id="find-listed"
            type="search"
            value={wanted.value}
            onInput={({ currentTarget }) => {
              wanted.value = currentTarget.value;
            }}
          />
        </div>
      )}
      <section class="roster" aria-label={t.list} {...{ tabIndex: 0 }}>
        <table class="aksel-table aksel-table--medium">
          <thead>
            <tr>
              {titles.map((title) => (
                <th class="aksel-table__header-cell" scope="col" key={title}>
                  {title}
                </th>
              ))}
              <td class="aksel-table__header-cell" />
            </tr>
          </thead>
          {shown.map((member) => (
            <tbody key={member.user_id}>
              <MemberRow
                language={language}
                member={member}
                open={open.value === member.user_id}
                onToggle={() => {
                  open.value = open.value === member.user_id ? undefined : member.user_id;
                }}
              />
              {open.value === member.user_id && (
                <tr class="roster__panel" id={`panel-${member.user_id}`}>
                  <td colSpan={6} class="aksel-table__data-cell">
                    <MemberPanel
                      language={language}
                      officeId={officeId}
                      member={member}
                      store={store}
                      minePath={minePath}
                    />
                  </td>
                </tr>
              )}
            </tbody>
          ))}
        </table>
      </section>
      <p role="status">{shown.length === 0 && t.noMatch}</p>
      <p class="quiet">{t.lineIsOwn}</p>
    </div>
  );
}

type RowProps = { language: Language; member: ListedMember; open: boolean; onToggle: () => void };

function MemberRow({ language, member, open, onToggle }: RowProps) {
  const t = membersText(language);
  const cells = [
    { title: t.role, text: t[member.role] },
    { title: t.line, text: member.line ? t[member.line] : t.none },
    { title: t.team, text: member.team ?? '–' },
    { title: t.from, text: formatDate(member.from_date, language) },
  ];
  return (
    <tr>
      <th class="aksel-table__header-cell" scope="row">
        {member.name} {member.user_id === currentUser()?.id && <span class="quiet">{t.you}</span>}
      </th>
      {cells.map(({ title, text }) => (
        <td class="aksel-table__data-cell" key={title} data-title={title}>
          {text}
        </td>
      ))}
      <td class="aksel-table__data-cell">
        <button
          class="aksel-button aksel-button--medium"
          data-variant="tertiary"
          type="button"
          aria-expanded={open}
          aria-controls={open ? `panel-${member.user_id}` : undefined}
          aria-label={open ? t.closeWho(member.name) : t.changeWho(member.name)}
          onClick={onToggle}
        >
          <span class="aksel-label">{open ? t.close : t.change}</span>
        </button>
      </td>
    </tr>
  );
}
