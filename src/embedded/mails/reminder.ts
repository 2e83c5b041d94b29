import { type Bilingual, formatDate, type Language } from '../../domain/language.ts';
import type { ReminderRule } from '../../domain/plan/reminder-rule.ts';
import type { Words } from './written.ts';

/** What `private.queue_reminders` says of one assignment. */
export type ReminderItem = {
  readonly due_on: string;
  readonly rule: ReminderRule;
  readonly required: boolean;
  readonly office_name: string;
  /** Null when the leader's account is gone. */
  readonly set_by: string | null;
  /** Those that are not completed. */
  readonly modules: readonly {
    readonly title: Bilingual;
    readonly lessons_left: number;
    readonly exam_left: boolean;
  }[];
};
export type ReminderData = { readonly language: Language | null; readonly items: readonly ReminderItem[] };

const said = {
  nb: {
    hello: 'Hei!',
    subject: (late: boolean, date: string, title: string) =>
      late ? `Fristen var ${date}: ${title}` : `Frist ${date}: ${title}`,
    many: (n: number) => `${n} oppgaver med frist`,
    due: (date: string) => `Frist: ${date}.`,
    was: (date: string) => `Fristen var ${date}. Sett av 20 minutter denne uken?`,
    lessons: (n: number) => (n === 1 ? '1 leksjon' : `${n} leksjoner`),
    exam: 'prøven',
    and: ' og ',
    left: 'gjenstår',
    setBy: (who: string, office: string) => `Satt av ${who}, ${office}.`,
    open: (link: string) => `Fortsett fra Min side: ${link}`,
    ignore: 'Har du nettopp fullført, kan du se bort fra denne e-posten.',
    required:
      'Du får denne e-posten fordi kontoret ditt har satt oppgaven som obligatorisk. Slike påminnelser kan ikke slås av.',
    stop: (link: string) => `Vil du ikke ha påminnelser om det som er frivillig? Slå dem av her: ${link}`,
  },
  nn: {
    hello: 'Hei!',
    subject: (late: boolean, date: string, title: string) =>
      late ? `Fristen var ${date}: ${title}` : `Frist ${date}: ${title}`,
    many: (n: number) => `${n} oppgåver med frist`,
    due: (date: string) => `Frist: ${date}.`,
    was: (date: string) => `Fristen var ${date}. Set av 20 minutt denne veka?`,
    lessons: (n: number) => (n === 1 ? '1 leksjon' : `${n} leksjonar`),
    exam: 'prøva',
    and: ' og ',
    left: 'står att',
    setBy: (who: string, office: string) => `Sett av ${who}, ${office}.`,
    open: (link: string) => `Hald fram frå Mi side: ${link}`,
    ignore: 'Har du nett fullført, kan du sjå bort frå denne e-posten.',
    required:
      'Du får denne e-posten fordi kontoret ditt har sett oppgåva som obligatorisk. Slike påminningar kan ikkje slåast av.',
    stop: (link: string) => `Vil du ikkje ha påminningar om det som er frivillig? Slå dei av her: ${link}`,
  },
} as const;

/** Where people say whether they want reminders. */
export const optOutPath = '/min-side/paminnelser/';

/** «Frist 3. desember …»: what is left of everything that is due, in one mail. */
export function reminderWords(
  { items }: ReminderData,
  language: Language,
  address: (path: string) => string,
): Words {
  const t = said[language];
  return {
    subject: subjectOf(items, language),
    paragraphs: [
      t.hello,
      ...items.map((item) => itemLines(item, language).join('\n')),
      t.open(address('/min-side/')),
      t.ignore,
      ...(items.some(({ required }) => required) ? [t.required] : []),
      ...(items.every(({ required }) => required) ? [] : [t.stop(address(optOutPath))]),
    ],
  };
}

function subjectOf(items: readonly ReminderItem[], language: Language): string {
  const t = said[language];
  const [first] = items;
  const [module] = first?.modules ?? [];
  if (!first || !module || items.length > 1 || first.modules.length > 1) {
    return t.many(items.reduce((sum, { modules }) => sum + modules.length, 0));
  }
  return t.subject(first.rule === 'after', formatDate(first.due_on, language), module.title[language]);
}

function itemLines({ due_on, rule, modules, set_by, office_name }: ReminderItem, language: Language) {
  const t = said[language];
  const date = formatDate(due_on, language);
  return [
    rule === 'after' ? t.was(date) : t.due(date),
    ...modules.map(({ title, lessons_left, exam_left }) => {
      const left = [lessons_left > 0 ? t.lessons(lessons_left) : '', exam_left ? t.exam : ''].filter(Boolean);
      return left.length > 0
        ? `«${title[language]}»: ${left.join(t.and)} ${t.left}.`
        : `«${title[language]}»`;
    }),
    set_by ? t.setBy(set_by, office_name) : `${office_name}.`,
  ];
}
