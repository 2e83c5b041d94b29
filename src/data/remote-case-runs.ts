import { client } from './client.ts';
import { failure } from './failure.ts';
import type { CaseRun, RunStep } from './local.ts';

type Row = { case_id: string; run_id: string; steps: RunStep[]; finished: boolean; stepped_at: string };

const asRun = (row: Row): Omit<CaseRun, 'owner' | 'sent'> => ({
  caseId: row.case_id,
  runId: row.run_id,
  steps: row.steps,
  finished: row.finished,
  at: new Date(row.stepped_at).toISOString(),
});

/** Sends a run. Answers with what the database keeps: this one, or a later one from another device. */
export async function pushCaseRun({ caseId, runId, steps, finished, at }: CaseRun, token: string) {
  const { data, error, status } = await (await client())
    .rpc('save_case_run', {
      story: caseId,
      run: runId,
      taken: steps,
      done: finished,
      stepped: at,
    })
    .setHeader('Authorization', token);
  if (error) throw failure('the case could not be saved', error, status);
  return asRun(data as Row);
}

/** The run that the database keeps, or undefined. */
export async function pullCaseRun(caseId: string, token: string) {
  const { data, error, status } = await (await client())
    .from('case_runs')
    .select('case_id, run_id, steps, finished, stepped_at')
    .eq('case_id', caseId)
    .setHeader('Authorization', token);
  if (error) throw failure('the case could not be fetched', error, status);
  const [row] = data as Row[];
  return row && asRun(row);
}

/** One choice in a scene, and how many of those who have finished the case took it. */
export type CaseShare = { readonly scene: string; readonly choice: string; readonly percent: number };

/** What others chose; only scenes where at least five have. Works without an account. */
export async function caseShares(caseId: string): Promise<readonly CaseShare[]> {
  const { data, error, status } = await (await client()).rpc('case_shares', { story: caseId });
  if (error) throw failure('what others chose could not be fetched', error, status);
  return data as CaseShare[];
}
