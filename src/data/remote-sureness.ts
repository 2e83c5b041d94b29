import type { Answers, BeforeAfter, Moment, Sureness } from '../domain/sureness.ts';
import { client } from './client.ts';
import { failure } from './failure.ts';
import type { OutgoingSureness } from './local.ts';

/** Sends what was answered and taken back, in that order. Returns the messages that the database has. */
export async function pushSureness(
  messages: readonly OutgoingSureness[],
  token: string,
): Promise<readonly OutgoingSureness[]> {
  const sent: OutgoingSureness[] = [];
  for (const message of messages.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const { error, status } = await send(message, token);
    const trouble = error && failure('how sure you are could not be sent', error, status);
    // One that the database does not take must not hold up the others.
    if (trouble && trouble.reason !== 'refused') throw trouble;
    if (!trouble) sent.push(message);
  }
  return sent;
}

async function send(message: OutgoingSureness, token: string) {
  const answers = (await client()).from('confidence_answers');
  if (message.moment === 'removed')
    return answers.delete().eq('module_id', message.moduleId).setHeader('Authorization', token);
  const { moment, moduleId, at } = message;
  const rows = Object.entries(message.answers).map(([statement_id, value]) => ({
    statement_id,
    moment,
    module_id: moduleId,
    value,
    answered_at: at,
  }));
  return answers
    .upsert(rows, { onConflict: 'user_id,statement_id,moment', ignoreDuplicates: true })
    .setHeader('Authorization', token);
}

type Row = { statement_id: string; moment: Moment; value: Sureness };

/** What the database has of a module. */
export async function pullSureness(moduleId: string, token: string): Promise<BeforeAfter> {
  const { data, error, status } = await (await client())
    .from('confidence_answers')
    .select('statement_id, moment, value')
    .eq('module_id', moduleId)
    .setHeader('Authorization', token);
  if (error) throw failure('how sure you are could not be fetched', error, status);
  const [before, after] = [at(data as Row[], 'before'), at(data as Row[], 'after')];
  return { ...(before && { before }), ...(after && { after }) };
}

function at(rows: readonly Row[], moment: Moment): Answers | undefined {
  const found = rows.filter((row) => row.moment === moment);
  return found.length === 0
    ? undefined
    : Object.fromEntries(found.map(({ statement_id, value }) => [statement_id, value]));
}
