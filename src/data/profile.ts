import { client } from './client.ts';
import { failure } from './failure.ts';
import { currentUser } from './session.ts';

export type Line = 'municipal' | 'state';
export type Profile = { readonly name: string; readonly line: Line | null };

/** The signed-in user's own profile: the name that leaders see, and the line of work. */
export async function loadProfile(): Promise<Profile> {
  const supabase = await client();
  const { data, error, status } = await supabase
    .from('profiles')
    .select('display_name, line')
    .eq('user_id', currentUser()?.id ?? '')
    .single();
  if (error) throw failure('your profile could not be fetched', error, status);
  return { name: data.display_name, line: data.line };
}

/** An update that row level security filters away succeeds with no rows: an empty answer is a refusal. */
export async function saveProfile({ name, line }: Profile): Promise<void> {
  const supabase = await client();
  const { data, error, status } = await supabase
    .from('profiles')
    .update({ display_name: name, line })
    .eq('user_id', currentUser()?.id ?? '')
    .select('user_id');
  if (error) throw failure('your profile could not be saved', error, status);
  if (data.length === 0) throw failure('your profile could not be saved', { message: 'no rows' }, 401);
}
