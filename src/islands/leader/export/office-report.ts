import type { Member, Overview } from '~/data/office';
import { formatDate, formatTime, type Language } from '~/domain/language';
import { fileNamePart } from '~/domain/spreadsheet';
import { leaderOverviewText } from '~/text/leader-overview';
import { progressText } from '~/text/progress';
import { type Filter, narrows } from '../member-filter';
import { stateOf, statusOf } from '../member-order';

/** A cell: text, or a day as `2026-11-21`. */
export type ReportCell = { readonly text: string } | { readonly day: string };
/** What a file is to hold, whichever kind it is: a table, and how its figures were made. */
export type OfficeReport = {
  /** Without its ending: `barneblikk-nav-fjordvik-2026-11-21`. */
  readonly fileName: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
  readonly sheets: { readonly members: string; readonly about: string };
  /** «Slik er tallene laget»: word and explanation. */
  readonly about: readonly (readonly [string, string])[];
};
export type ReportOf = {
  readonly language: Language;
  readonly overview: Overview;
  readonly filter: Filter;
  /** Those who pass the filter, in the order they are shown. */
  readonly members: readonly Member[];
  readonly modules: Overview['modules'];
};

/** The table that is looked at, as a file: the same people, modules and order, and nothing that the page does not show. */
export function officeReport(of: ReportOf): OfficeReport {
  const { language, overview, members, modules } = of;
  const t = leaderOverviewText(language);
  const titles = modules.map(({ position, title }) => `${position}. ${title[language]}`);
  return {
    fileName: ['barneblikk', fileNamePart(overview.office.name), dayInNorway(overview.updated_at)]
      .filter(Boolean)
      .join('-'),
    headings: [
      ...[t.columnName, t.role, t.line, t.team],
      ...titles.flatMap((title) => [t.columnStatus(title), t.columnDate(title)]),
    ],
    rows: members.map((member) => rowOf(member, of)),
    sheets: { members: t.sheetMembers, about: t.sheetAbout },
    about: aboutOf(of, titles),
  };
}

function rowOf(member: Member, { language, modules }: ReportOf): ReportCell[] {
  const t = leaderOverviewText(language);
  const p = progressText(language);
  return [
    { text: member.name },
    { text: t[member.role] },
    { text: member.line ? t[member.line] : '' },
    { text: member.team ?? '' },
    ...modules.flatMap(({ id }): ReportCell[] => {
      const status = statusOf(member, id);
      const day = stateOf(member, id)?.completed_on;
      return [{ text: status === 'changed' ? t.changedWord : p[status] }, day ? { day } : { text: '' }];
    }),
  ];
}

function aboutOf({ language, overview, members, filter, modules }: ReportOf, titles: readonly string[]) {
  const t = leaderOverviewText(language);
  const all = overview.members.length;
  const chosen = narrows(filter)
    ? t.choiceSome(members.length, all, said(filter, language))
    : t.choiceAll(all);
  const some = modules.length < overview.modules.length ? [t.choiceModules(titles.join('; '))] : [];
  const made = overview.updated_at;
  return [
    [t.wordOffice, overview.office.name],
    [t.wordMade, t.madeAt(formatDate(made, language), formatTime(made))],
    [t.wordChoice, [chosen, ...some].join('. ')],
    [t.wordPeople, t.aboutPeople],
    [t.wordStatus, t.aboutStatus],
    [t.wordDate, t.aboutDate],
    [t.wordNever, t.aboutNever],
  ] as const;
}

/** The filter in words: `Rolle: Veiledere, Linje: Statlig`. */
function said({ words, role, line, team }: Filter, language: Language): string {
  const t = leaderOverviewText(language);
  return [
    words.trim() && t.choiceWords(words.trim()),
    role && `${t.role}: ${role === 'leader' ? t.leaders : t.advisors}`,
    line && `${t.line}: ${t[line]}`,
    team !== null && `${t.team}: ${team || t.noTeam}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The day in Norway of a moment: `2026-11-21`. */
export const dayInNorway = (moment: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date(moment));
