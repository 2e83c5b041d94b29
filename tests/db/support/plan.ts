import type { TestDatabase } from './database.ts';
import { type Caller, fjordvik } from './people.ts';

/** `2026-11-21` this many days from today, in Norway. */
export function day(ahead: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(
    Date.now() + ahead * 86_400_000,
  );
}

export type Item = Record<string, unknown>;
/** An assignment as the page sends it: module `loven` for everybody in three weeks, if nothing else is said. */
export const anItem = (change: Item = {}): Item => ({
  id: crypto.randomUUID(),
  module_id: 'loven',
  module_ids: ['loven'],
  audience: 'all',
  due_on: day(21),
  ...change,
});

/** Sets one assignment and answers its id. */
export async function setAssignment(
  db: TestDatabase,
  who: Caller,
  { office = fjordvik, ...change }: Item & { office?: string } = {},
): Promise<string> {
  const item = anItem(change);
  await db.rpc(who, 'set_assignments', { office, items: [item] });
  return String(item['id']);
}

export type Plan = {
  today: string;
  members: { user_id: string; name: string }[];
  assignments: {
    id: string;
    module_ids: string[];
    due_on: string;
    covered: number;
    completed: number;
    set_by: string;
    not_done: { name: string; status: string; due_on: string }[];
  }[];
};
export const planOf = (db: TestDatabase, who: Caller, office: string = fjordvik) =>
  db.rpc<Plan>(who, 'plan_status', { office });

export type Mine = {
  reminders: boolean;
  language: string | null;
  assignments: {
    id: string;
    office: { name: string };
    set_by: string;
    required: boolean;
    due_on: string;
    status: string;
    modules: { id: string; done: boolean; lessons_left: number; exam_left: boolean }[];
  }[];
};
export const mineOf = (db: TestDatabase, who: Caller) => db.rpc<Mine>(who, 'my_assignments');
