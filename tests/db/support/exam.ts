import type { DrawnItem } from '../../../src/domain/exam.ts';
import type { Answer } from '../../../src/domain/grading.ts';
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
  if (item.kind === 'single') return place('b');
  if (item.kind === 'true-false') return place('sant');
  return (item.kind === 'multiple' ? ['a', 'c'] : ['x', 'y', 'z']).map(place);
}

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
