import type { Overview } from '~/data/office';
import type { Language } from '~/domain/language';
import { leaderText } from '~/text/leader';
import { leaderOverviewText } from '~/text/leader-overview';
import { type ListStore, pageSize } from './list-store';
import { MemberRow } from './MemberRow';
import { SortHeader } from './SortHeader';

type Props = { language: Language; overview: Overview; list: ListStore };

/** So few modules that a phone's card has room for those that are not begun, too. */
const few = 3;

/** Members by modules: a table on wide screens, cards on a phone (by CSS, so that there is one markup). */
export function MemberTable({ language, overview, list }: Props) {
  const t = leaderOverviewText(language);
  const modules = list.modules.value;
  const found = list.found.value.length;
  const columns = [
    { id: 'name', title: leaderText(language).name },
    ...modules.map(({ id, title, position }) => ({ id, title: title[language], number: t.module(position) })),
  ];
  return (
    <>
      <p role="status" class="members__shown">
        {found === 0 ? t.noMatch : t.shown(list.drawn.value.length, overview.members.length)}
      </p>
      {found > 0 && (
        // A table wider than the window scrolls inside its region, so the region takes the keyboard.
        <section
          class={`members${modules.length <= few ? ' members--few' : ''}`}
          aria-label={overview.office.name}
          {...{ tabIndex: 0 }}
        >
          <table class="aksel-table aksel-table--medium">
            <thead>
              <tr>
                {columns.map((column) => (
                  <SortHeader
                    key={column.id}
                    column={column}
                    order={list.order.value}
                    sorts={t.sorts}
                    onSort={list.sort}
                  />
                ))}
              </tr>
            </thead>
            <tbody>
              {list.drawn.value.map((member) => (
                <MemberRow key={member.user_id} language={language} member={member} modules={modules} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <More language={language} list={list} />
    </>
  );
}

function More({ language, list }: { language: Language; list: ListStore }) {
  const left = list.found.value.length - list.drawn.value.length;
  if (left <= 0) return null;
  const more = () => {
    const drawn = list.drawn.value.length;
    list.more();
    requestAnimationFrame(() => focusRow(drawn));
  };
  return (
    <p class="no-print">
      <button class="aksel-button aksel-button--medium" data-variant="secondary" type="button" onClick={more}>
        <span class="aksel-label">{leaderOverviewText(language).more(Math.min(left, pageSize))}</span>
      </button>
    </p>
  );
}

/** The first of the rows that came: reading goes on from there, also when the button is gone. */
function focusRow(index: number): void {
  const name = document.querySelectorAll<HTMLElement>('.members tbody th')[index];
  if (!name) return;
  name.tabIndex = -1;
  name.focus();
}
