import { client } from './client.ts';
import { failure } from './failure.ts';

/**
 * Tells the authors that a question is unclear. Sending again replaces what was sent.
 * @throws Failure `national_id_in_text`, `too_many_flags`
 */
export async function sendFlag(questionId: string, text: string): Promise<void> {
  const supabase = await client();
  const { error, status } = await supabase
    .from('question_flags')
    .upsert({ question_id: questionId, text }, { onConflict: 'user_id,question_id' });
  if (error) throw failure('the message about the question could not be sent', error, status);
}

/** Takes back what the signed-in user has sent. False when there was nothing. */
export async function withdrawFlag(questionId: string): Promise<boolean> {
  const supabase = await client();
  const { data, error, status } = await supabase
    .from('question_flags')
    .delete()
    .eq('question_id', questionId)
    .select('question_id');
  if (error) throw failure('the message about the question could not be withdrawn', error, status);
  return data.length > 0;
}
