import { client } from './client.ts';
import { Failure, failure } from './failure.ts';
import type { OutgoingRead } from './local.ts';

/**
 * The token of this user's session. A sync holds on to it from first to last, so that it cannot go on as somebody else
 * who signs in meanwhile. @throws Failure `signed-out` when the session is no longer this user's.
 */
export async function tokenOf(userId: string): Promise<string> {
  const { data } = await (await client()).auth.getSession();
  if (data.session?.user.id !== userId)
    throw new Failure('the session is another person’s', 'signed-out', 'other_user', undefined);
  return `Bearer ${data.session.access_token}`;
}

/** Sends read lessons; a lesson sent before is left as it was. Returns the messages that the database has. */
export async function pushReads(
  messages: readonly OutgoingRead[],
  token: string,
): Promise<readonly OutgoingRead[]> {
  if (messages.length === 0) return [];
  const refused = await upsert(messages, token);
  if (!refused) return messages;
  if (refused.reason !== 'refused') throw refused;
  // One message that the database does not take (a lesson it does not know yet) must not hold up the others.
  const each = await Promise.all(
    messages.map(async (message) => ((await upsert([message], token)) ? [] : [message])),
  );
  return each.flat();
}

async function upsert(messages: readonly OutgoingRead[], token: string): Promise<Failure | undefined> {
  const rows = messages.map(({ id, lessonId, readAt }) => ({
    client_id: id,
    lesson_id: lessonId,
    read_at: readAt,
  }));
  const supabase = await client();
  const { error, status } = await supabase
    .from('lesson_progress')
    .upsert(rows, { onConflict: 'user_id,lesson_id', ignoreDuplicates: true })
    .setHeader('Authorization', token);
  return error ? failure('the lessons read could not be sent', error, status) : undefined;
}

/** What the database knows of the signed-in user: lessons read on any device, exams passed, modules completed. */
export async function pull(token: string) {
  const supabase = await client();
  const [reads, attempts, completions] = await Promise.all([
    supabase
      .from('lesson_progress')
      .select('lesson_id, module_id, read_at')
      .setHeader('Authorization', token),
    supabase.from('exam_attempts').select('module_id, edition, passed').setHeader('Authorization', token),
    supabase.from('module_completions').select('module_id, edition').setHeader('Authorization', token),
  ]);
  for (const { error, status } of [reads, attempts, completions]) {
    if (error) throw failure('your progress could not be fetched', error, status);
  }
  const tried = attempts.data ?? [];
  return {
    reads: (reads.data ?? []).map((row) => ({
      lessonId: row.lesson_id,
      moduleId: row.module_id,
      readAt: row.read_at,
    })),
    passed: tried
      .filter((row) => row.passed)
      .map((row) => ({ moduleId: row.module_id, edition: row.edition })),
    started: [...new Set(tried.map((row) => row.module_id as string))],
    completed: (completions.data ?? []).map((row) => ({ moduleId: row.module_id, edition: row.edition })),
  };
}
