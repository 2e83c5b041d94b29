import type { Bilingual } from '../language.ts';
import { type Group, type Kind, shownForIn } from './groups.ts';
import { dontKnow, points } from './points.ts';
import type { Instrument, SurveyQuestion } from './schema.ts';

/** One thing that answers are counted for: a question, a row of it, or something picked. */
export type Figure = {
  readonly id: string;
  readonly question: string;
  readonly kind: SurveyQuestion['kind'];
  readonly text: Bilingual;
  readonly group: Group;
  readonly own: boolean;
  readonly direction?: Bilingual | undefined;
  readonly counted?: Bilingual | undefined;
  readonly in2022?: SurveyQuestion['in2022'];
};

/** All figures of the instrument in its order. What is picked is named `question.option`. */
export const figuresOf = ({ questions }: Pick<Instrument, 'questions'>): Figure[] =>
  questions.flatMap((question) => {
    const { id, kind, counted, rows, options = [], askedTo } = question;
    const shared = { question: id, kind, counted, group: shownForIn(askedTo) };
    if (kind === 'pick')
      return options.map(
        (option): Figure => ({
          ...shared,
          id: `${id}.${option.id}`,
          text: option.text,
          own: question.own ?? false,
          in2022: option.in2022,
        }),
      );
    return (rows ?? [question]).map(
      (row): Figure => ({
        ...shared,
        id: row.id,
        text: row.text,
        own: question.own ?? row.own ?? false,
        direction: row.direction,
        in2022: row.in2022,
      }),
    );
  });

/** What the database must know of a question to count its answers; it knows no texts. */
export type Item = {
  readonly id: string;
  readonly asked_to: readonly Kind[];
  readonly options: readonly string[];
  /** The options that are counted; null where each one is counted by itself. */
  readonly counted: readonly string[] | null;
  /** How many may be picked. */
  readonly pick: number;
};

/** The instrument as the database has it: `private.survey_items` is compared with this. */
export const itemsOf = ({ questions }: Instrument): Item[] =>
  questions.flatMap(({ id, kind, rows, options = [], askedTo, pick }) => {
    const ids = kind === 'scale' ? [...points] : options.map((option) => option.id);
    const counts = kind === 'scale' ? ['4', '5'] : options.filter((o) => o.counts).map((option) => option.id);
    return (rows ?? [{ id }]).map((row) => ({
      id: row.id,
      asked_to: askedTo,
      options: kind === 'pick' ? ids : [...ids, dontKnow],
      counted: kind === 'pick' ? null : counts,
      pick: kind === 'pick' ? (pick ?? 1) : 1,
    }));
  });
