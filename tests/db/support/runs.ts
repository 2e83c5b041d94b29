import type { TestDatabase } from './database.ts';
import type { Caller } from './people.ts';

export type Run = {
  caseId?: string;
  runId?: string;
  steps: unknown;
  finished?: boolean;
  at?: string;
};

/** Saves how far somebody has come in a case, as the browser does. Answers with the row that is kept. */
export async function saveRun(db: TestDatabase, who: Caller, run: Run) {
  const { caseId = 'en-sak', runId = '11111111-1111-4111-8111-111111111111', steps, finished = false } = run;
  return db.rpc<Record<string, unknown>>(who, 'save_case_run', {
    story: caseId,
    run: runId,
    taken: steps,
    done: finished,
    stepped: run.at ?? '2026-11-20T10:00:00Z',
  });
}

export const chose = (scene: string, id: string) => ({ scene, id, choice: true });
export const did = (scene: string, id: string) => ({ scene, id });
