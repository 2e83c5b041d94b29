import { client } from './client.ts';
import { failure } from './failure.ts';
import type { Outgoing } from './local.ts';

/** Sends read lessons; a lesson sent before is left as it was. Returns the messages that the database has. */
export async function pushReads(messages: readonly Outgoing[]): Promise<readonly Outgoing[]> {
  if (messages.length === 0) return [];
  const refused = await upsert(messages);
  if (!refused) return messages;
  if (messages.length === 1) throw refused;
  // One message that the database does not take (a lesson it does not know yet) must not hold up the others.
  const each = await Promise.all(
    messages.map(async (message) => ((await upsert([message])) ? [] : [message])),
  );
  return each.flat();
}

async function upsert(messages: readonly Outgoing[]): Promise<Error | undefined> {
  const rows = messages.map(({ id, lessonId, readAt }) => ({
    client_id: id,
    lesson_id: lessonId,
    read_at: readAt,
  }));
  const supabase = await client();
  const { error, status } = await supabase
    .from('lesson_progress')
    .upsert(rows, { onConflict: 'user_id,lesson_id', ignoreDuplicates: true });
  return error ? failure('the lessons read could not be sent', error, status) : undefined;
}

/** What the database knows of the signed-in user: lessons read on any device, exams passed, modules completed. */
export async function pull() {
  const supabase = await client();
  const [reads, attempts, completions] = await Promise.all([
    supabase.from('lesson_progress').select('lesson_id, module_id, read_at'),
    supabase.from('exam_attempts').select('module_id, edition, passed'),
    supabase.from('module_completions').select('module_id, edition'),
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
