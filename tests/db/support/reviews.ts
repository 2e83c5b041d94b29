import type { TestDatabase } from './database.ts';
import type { Caller } from './people.ts';

/** A row as the device sends it. */
export const aReview = {
  id: '20000000-0000-4000-8000-000000000001',
  item_id: 'bp-s-001',
  reviewed_at: '2026-11-20T08:30:00Z',
  event: 'answered',
  share: '0.5',
  confidence: 'unsure',
  seconds: '24',
  version: '0123456789.abcdef0123',
} as const;
type Sent = { readonly [K in keyof typeof aReview]: string | null };

/** Sends one review as the outbox does. */
export async function sendReview(db: TestDatabase, who: Caller, change: Partial<Sent> = {}): Promise<number> {
  const row = Object.entries({ ...aReview, ...change }).filter(([, value]) => value !== null);
  const names = row.map(([name]) => name).join(', ');
  const values = row.map(([name], i) => `$${i + 1}::text::${types[name] ?? 'text'}`).join(', ');
  const { count } = await db.as(
    who,
    `insert into public.practice_reviews (${names}) values (${values}) on conflict (user_id, id) do nothing`,
    row.map(([, value]) => String(value)),
  );
  return count;
}

const types: Readonly<Record<string, string>> = {
  id: 'uuid',
  user_id: 'uuid',
  reviewed_at: 'timestamptz',
  received_at: 'timestamptz',
  share: 'numeric',
  seconds: 'int',
};

/** One right answer to each item. */
export async function practise(db: TestDatabase, who: Caller, ...items: readonly string[]): Promise<void> {
  for (const item_id of items) await sendReview(db, who, { id: crypto.randomUUID(), item_id, share: '1' });
}
