import type { ModuleQuality } from '../domain/item-quality.ts';
import { client } from './client.ts';
import { failure } from './failure.ts';
import { currentUser } from './session.ts';

/** How a module's questions fare. @throws Failure `not_author` for everybody but authors and administrators. */
export async function itemQuality(module: string): Promise<ModuleQuality> {
  const supabase = await client();
  const { data, error, status } = await supabase.rpc('item_quality', { module });
  if (error) throw failure('the figures could not be fetched', error, status);
  return data as ModuleQuality;
}

/** Whether the signed-in user writes the course. Decides what to show; the database decides what anyone gets. */
export async function isAuthor(): Promise<boolean> {
  const supabase = await client();
  const { data, error, status } = await supabase
    .from('role_grants')
    .select('role')
    .eq('user_id', currentUser()?.id ?? '')
    .in('role', ['author', 'admin'])
    .is('revoked_at', null);
  if (error) throw failure('your roles could not be fetched', error, status);
  return data.length > 0;
}
