import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ExamAnswers } from '../domain/exam.ts';
import type { Answer } from '../domain/grading.ts';

/**
 * What the device keeps, in IndexedDB. Every row has an owner: a user's id, or `device` for what was done
 * before anyone signed in. Stored formats are promises: a change needs a new version and an upgrade here.
 */
export type Read = { owner: string; lessonId: string; moduleId: string; readAt: string };
/** A message to the database that has not been acknowledged. The id is made here, so sending twice is harmless. */
export type Outgoing = { id: string; owner: string; kind: 'lesson-read'; lessonId: string; readAt: string };
export type CheckAnswer = { owner: string; questionId: string; answer: Answer; at: string };
export type Note = { owner: string; id: string; text: string; at: string };
export type Draft = { owner: string; attemptId: string; answers: ExamAnswers };
/** What the database last said of a user's exams and completions. */
export type Remote = {
  owner: string;
  passed: ModuleEdition[];
  completed: ModuleEdition[];
  started: string[];
  at: string;
};
export type ModuleEdition = { moduleId: string; edition: number };

interface Schema extends DBSchema {
  reads: { key: [string, string]; value: Read; indexes: { owner: string } };
  outbox: { key: string; value: Outgoing; indexes: { owner: string } };
  answers: { key: [string, string]; value: CheckAnswer };
  notes: { key: [string, string]; value: Note };
  drafts: { key: [string, string]; value: Draft };
  remote: { key: string; value: Remote };
}
export type LocalDatabase = IDBPDatabase<Schema>;

function open(): Promise<LocalDatabase> {
  return openDB<Schema>('barneblikk', 1, {
    upgrade(db) {
      db.createObjectStore('reads', { keyPath: ['owner', 'lessonId'] }).createIndex('owner', 'owner');
      db.createObjectStore('outbox', { keyPath: 'id' }).createIndex('owner', 'owner');
      db.createObjectStore('answers', { keyPath: ['owner', 'questionId'] });
      db.createObjectStore('notes', { keyPath: ['owner', 'id'] });
      db.createObjectStore('drafts', { keyPath: ['owner', 'attemptId'] });
      db.createObjectStore('remote', { keyPath: 'owner' });
    },
    // Another tab with a newer version waits for us: let it through; this page reopens when it next needs to.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
}

let opened: Promise<LocalDatabase> | undefined;

/** The device's database. Opened when this module loads, so that a click later writes in its own tick. */
export function local(): Promise<LocalDatabase> {
  opened ??= open();
  return opened;
}

/** For writes that must be on disk before we say «lagret». */
export const strict = { durability: 'strict' } as const;
