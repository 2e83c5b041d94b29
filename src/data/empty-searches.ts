import { client } from './client.ts';
import { failure } from './failure.ts';

/** Words that several have searched for without finding anything. */
export type EmptySearch = { readonly words: string; readonly times: number; readonly last_seen: string };

/** Counts words that found nothing, for those who write the course. The words are kept without who wrote them. */
export async function noteEmptySearch(words: string): Promise<void> {
  const supabase = await client();
  const { error, status } = await supabase.rpc('note_empty_search', { words });
  if (error) throw failure('the words could not be counted', error, status);
}

/** What is searched for in vain, most often first. @throws Failure `not_author` */
export async function emptySearches(): Promise<readonly EmptySearch[]> {
  const supabase = await client();
  const { data, error, status } = await supabase.rpc('empty_searches');
  if (error) throw failure('the searches could not be fetched', error, status);
  return data as EmptySearch[];
}
