import type { Answer } from '../../../src/domain/answer.ts';
import type { DrawnItem, ExamDraft } from '../../../src/domain/exam.ts';
import type { TestDatabase } from './database.ts';
import type { Caller } from './people.ts';

export type Item = Omit<DrawnItem, 'lessonId'> & { lesson_id: string };
export type Started = {
  attempt_id: string;
  module_id: string;
  edition: number;
  content_version: string;
  started_at: string;
  pass_mark: number;
  draft: ExamDraft;
  items: Item[];
};
export type Submitted = {
  attempt_id: string;
  module_id: string;
  score: number;
  total: number;
  passed: boolean;
  submitted_at: string;
  content_version: string;
  lessons: { lesson_id: string; right: number; total: number }[];
  completed: boolean;
  next_try_at: string | null;
};

export const start = (db: TestDatabase, who: Caller, module = 'barneperspektivet') =>
  db.rpc<Started>(who, 'start_exam', { module });

export const submit = (db: TestDatabase, who: Caller, attempt: string, answers: unknown) =>
  db.rpc<Submitted>(who, 'submit_exam', { attempt, answers });

/** Answers every question as the course of the tests has it; see support/course.ts. */
export function rightAnswers(items: readonly Item[]): Record<string, Answer> {
  return Object.fromEntries(items.map((item) => [item.id, rightAnswer(item)]));
}

export function rightAnswer(item: Item): Answer {
  const place = (id: string) => item.options.find((option) => option.text.nb === `valg ${id}`)?.id ?? 'none';
  const target = (id: string) => item.targets?.find((part) => part.text.nb === `til ${id}`)?.id ?? 'none';
  const right: Record<Item['kind'], () => Answer> = {
    single: () => place('b'),
    'true-false': () => place('sant'),
    multiple: () => ['a', 'c'].map(place),
    order: () => ['x', 'y', 'z'].map(place),
    match: () => ({ [place('k')]: target('p'), [place('l')]: target('q'), [place('m')]: target('p') }),
    number: () => 13,
    'short-text': () => 'Barnets beste',
    'text-marking': () => [place('t')],
  };
  return right[item.kind]();
}

/** Lets time pass since the exams that were handed in, everybody's or one person's, so that no pause is left. */
export async function rest({ sql }: TestDatabase, who?: { id: string }): Promise<void> {
  await sql`update public.exam_attempts set submitted_at = submitted_at - interval '2 days'
    where submitted_at is not null and ${who ? sql`user_id = ${who.id}` : sql`true`}`;
}

export const saveDraft = (db: TestDatabase, who: Caller, attempt: string, answers: unknown) =>
  db.rpc<ExamDraft>(who, 'save_exam_draft', { attempt, answers });

/** Begins an exam and answers everything right. */
export async function pass(db: TestDatabase, who: Caller, module = 'barneperspektivet'): Promise<Submitted> {
  const { attempt_id, items } = await start(db, who, module);
  return submit(db, who, attempt_id, rightAnswers(items));
}

/** Records a lesson as the outbox does. */
export async function read(db: TestDatabase, who: Caller, ...lessons: readonly string[]): Promise<void> {
  for (const lesson of lessons) {
    await db.as(
      who,
      `insert into public.lesson_progress (lesson_id, client_id) values ($1, gen_random_uuid())
       on conflict (user_id, lesson_id) do nothing`,
      [lesson],
    );
  }
}

export const readEverything = (db: TestDatabase, who: Caller) => read(db, who, 'a', 'b', 'c');
