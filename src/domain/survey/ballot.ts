import type { Kind } from './groups.ts';

/** Somebody's answers while they are written: one option, or those picked, by question or row. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;
export type Line = 'municipal' | 'state';
/** What is sent. No time, no person, no text of one's own. */
export type Ballot = {
  readonly role: Kind;
  readonly line: Line | null;
  readonly answers: Answers;
};

/** As much of a question as says where its answers stand. */
export type Asked = {
  readonly id: string;
  readonly askedTo: readonly Kind[];
  readonly rows?: readonly { readonly id: string }[] | undefined;
  readonly pick?: number | undefined;
};

/** The questions that somebody with this role meets. */
export const questionsFor = <T extends Asked>(questions: readonly T[], role: Kind): T[] =>
  questions.filter(({ askedTo }) => askedTo.includes(role));

/** The ids that answers stand under: rows where there are rows. */
export const placesIn = (questions: readonly Asked[]): string[] =>
  questions.flatMap(({ id, rows }) => (rows ? rows.map((row) => row.id) : [id]));

/** Only what this role is asked, and nothing that is empty: a change of role must not leave answers behind. */
export function toSend(questions: readonly Asked[], role: Kind, line: Line | null, answers: Answers): Ballot {
  const asked = placesIn(questionsFor(questions, role));
  const given = Object.entries(answers).filter(([id, answer]) => asked.includes(id) && answer.length > 0);
  return { role, line: role === 'advisor' ? line : null, answers: Object.fromEntries(given) };
}

/** How many questions have an answer, of how many. */
export function howFar(questions: readonly Asked[], role: Kind, answers: Answers) {
  const places = placesIn(questionsFor(questions, role));
  return { done: places.filter((id) => (answers[id]?.length ?? 0) > 0).length, of: places.length };
}

/** The first question where more is picked than it takes. */
export const pickedTooMany = <T extends Asked>(questions: readonly T[], answers: Answers): T | undefined =>
  questions.find(({ id, pick }) => pick !== undefined && (answers[id]?.length ?? 0) > pick);
