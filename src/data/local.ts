import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Answer } from '../domain/answer.ts';
import type { ExamDraft } from '../domain/exam.ts';
import type { Review } from '../domain/review.ts';
import type { Answers, BeforeAfter, Moment } from '../domain/sureness.ts';

/**
 * What the device keeps, in IndexedDB. Every row has an owner: a user's id, or `device` for what was done
 * before anyone signed in. Stored formats are promises: a change needs a new version and an upgrade here.
 */
export type Read = { owner: string; lessonId: string; moduleId: string; readAt: string };
/** A message to the database that has not been acknowledged. The id is made here, so sending twice is harmless. */
export type Outgoing = OutgoingRead | OutgoingReview | OutgoingSureness;
export type OutgoingRead = {
  id: string;
  owner: string;
  kind: 'lesson-read';
  lessonId: string;
  readAt: string;
};
export type OutgoingReview = { id: string; owner: string; kind: 'review'; review: Review };
/** How sure somebody is of a module, or that all they said of it is taken back. Sent in the order of `at`. */
export type OutgoingSureness = {
  id: string;
  owner: string;
  kind: 'sureness';
  moduleId: string;
  at: string;
} & ({ moment: Moment; answers: Answers } | { moment: 'removed' });
/** What somebody has answered before and after a module, and when they did not want to. */
export type Sureness = BeforeAfter & { owner: string; moduleId: string; skipped?: boolean };
/** A review on this device, from here or from another one. */
export type StoredReview = Review & { owner: string };
export type CheckAnswer = { owner: string; questionId: string; answer: Answer; at: string };
/** How far somebody has come in a case. `sent` is false while the database lacks the newest step. */
export type CaseRun = {
  owner: string;
  caseId: string;
  runId: string;
  steps: readonly RunStep[];
  finished: boolean;
  at: string;
  sent: boolean;
};
/** A step as it is stored: `choice` tells choices from acts, without the case at hand. */
export type RunStep = { scene: string; id: string; choice?: true };
export type Note = { owner: string; id: string; text: string; at: string };
/** `unsent`: items whose newest answer the database does not have. */
export type Draft = { owner: string; attemptId: string; answers: ExamDraft; unsent: readonly string[] };
/** What the database last said of a user's exams and completions. */
export type Remote = {
  owner: string;
  passed: ModuleEdition[];
  completed: ModuleEdition[];
  started: string[];
  at: string;
  /** From when reviews are asked for next time; absent asks for all of them. */
  reviewsSince?: string | undefined;
};
export type ModuleEdition = { moduleId: string; edition: number };

interface Schema extends DBSchema {
  reads: { key: [string, string]; value: Read; indexes: { owner: string } };
  outbox: { key: string; value: Outgoing; indexes: { owner: string } };
  answers: { key: [string, string]; value: CheckAnswer };
  notes: { key: [string, string]; value: Note };
  drafts: { key: [string, string]; value: Draft };
  remote: { key: string; value: Remote };
  reviews: { key: [string, string]; value: StoredReview; indexes: { owner: string } };
  caseRuns: { key: [string, string]; value: CaseRun };
  sureness: { key: [string, string]; value: Sureness };
}
export type LocalDatabase = IDBPDatabase<Schema>;

function open(): Promise<LocalDatabase> {
  return openDB<Schema>('barneblikk', 4, {
    async upgrade(db, from, _to, tx) {
      if (from < 1) createFirst(db);
      if (from < 2) {
        db.createObjectStore('reviews', { keyPath: ['owner', 'id'] }).createIndex('owner', 'owner');
        // A draft of the first version held bare answers: they become answers given now, not sent yet.
        for (const draft of await tx.objectStore('drafts').getAll()) {
          await tx.objectStore('drafts').put(dated(draft));
        }
      }
      if (from < 3) db.createObjectStore('caseRuns', { keyPath: ['owner', 'caseId'] });
      if (from < 4) db.createObjectStore('sureness', { keyPath: ['owner', 'moduleId'] });
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

function createFirst(db: LocalDatabase): void {
  db.createObjectStore('reads', { keyPath: ['owner', 'lessonId'] }).createIndex('owner', 'owner');
  db.createObjectStore('outbox', { keyPath: 'id' }).createIndex('owner', 'owner');
  db.createObjectStore('answers', { keyPath: ['owner', 'questionId'] });
  db.createObjectStore('notes', { keyPath: ['owner', 'id'] });
  db.createObjectStore('drafts', { keyPath: ['owner', 'attemptId'] });
  db.createObjectStore('remote', { keyPath: 'owner' });
}

function dated(draft: Draft): Draft {
  const at = new Date().toISOString();
  const bare = draft.answers as unknown as Record<string, Answer>;
  const answers = Object.fromEntries(Object.entries(bare).map(([id, answer]) => [id, { answer, at }]));
  return { ...draft, answers, unsent: Object.keys(answers) };
}

let opened: Promise<LocalDatabase> | undefined;

/** The device's database. Opened when this module loads, so that a click later writes in its own tick. */
export function local(): Promise<LocalDatabase> {
  opened ??= open().catch((error) => {
    // A failed start must not be remembered: another tab may have let go by the next try.
    opened = undefined;
    throw error;
  });
  return opened;
}

/** For writes that must be on disk before we say «lagret». */
export const strict = { durability: 'strict' } as const;
