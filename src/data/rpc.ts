import { client } from './client.ts';
import { failure } from './failure.ts';

/** Calls a function in the database, arguments by name. @throws Failure with the machine word it was refused with. */
export async function rpc<T>(name: string, args: Record<string, unknown> = {}): Promise<T> {
  const supabase = await client();
  const { data, error, status } = await supabase.rpc(name, args);
  if (error) throw failure(`${name} was refused`, error, status);
  return data as T;
}
