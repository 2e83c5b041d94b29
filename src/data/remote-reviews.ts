import type { Review } from '../domain/review.ts';
import { client } from './client.ts';
import { type Failure, failure } from './failure.ts';
import type { OutgoingReview } from './local.ts';

const batch = 200;
/** A transaction that began before another may be seen after it: what was received shortly before is asked for again. */
const overlap = 10 * 60_000;

/** Sends reviews; one sent before is left as it was. Returns the messages that the database has. */
export async function pushReviews(
  messages: readonly OutgoingReview[],
  token: string,
): Promise<readonly OutgoingReview[]> {
  const sent: OutgoingReview[] = [];
  for (let from = 0; from < messages.length; from += batch)
    sent.push(...(await pushBatch(messages.slice(from, from + batch), token)));
  return sent;
}

/** One message that the database does not take must not hold up the others: a refused batch is halved until it is found. */
async function pushBatch(
  messages: readonly OutgoingReview[],
  token: string,
): Promise<readonly OutgoingReview[]> {
  const trouble = await upsert(messages, token);
  if (!trouble) return messages;
  if (trouble.reason !== 'refused') throw trouble;
  if (messages.length === 1) return [];
  const half = Math.ceil(messages.length / 2);
  const first = await pushBatch(messages.slice(0, half), token);
  return [...first, ...(await pushBatch(messages.slice(half), token))];
}

async function upsert(messages: readonly OutgoingReview[], token: string): Promise<Failure | undefined> {
  const rows = messages.map(({ review: { id, itemId, at, ...review } }) => ({
    id,
    item_id: itemId,
    reviewed_at: at,
    event: review.event,
    share: review.share,
    confidence: review.confidence,
    seconds: review.seconds,
    version: review.version,
  }));
  const { error, status } = await (await client())
    .from('practice_reviews')
    .upsert(rows, { onConflict: 'user_id,id', ignoreDuplicates: true })
    .setHeader('Authorization', token);
  return error ? failure('what was practised could not be sent', error, status) : undefined;
}

type Row = {
  id: string;
  item_id: string;
  reviewed_at: string;
  event: Review['event'];
  share: number | string | null;
  confidence: Review['confidence'];
  seconds: number | null;
  version: string;
  received_at: string;
};

/**
 * What the database has received since last time, from all devices, in pages.
 * @param since what the last call said; undefined asks for everything
 */
export async function pullReviews(since: string | undefined, token: string) {
  const rows: Row[] = [];
  for (;;) {
    const page = await pageFrom(rows.length, since, token);
    rows.push(...page);
    // An empty page is the end, whatever size of page the database allows.
    if (page.length === 0) break;
  }
  const last = rows.at(-1)?.received_at;
  return {
    reviews: rows.map(asReview),
    since: last ? new Date(Date.parse(last) - overlap).toISOString() : since,
  };
}

async function pageFrom(from: number, since: string | undefined, token: string): Promise<Row[]> {
  const all = (await client())
    .from('practice_reviews')
    .select('id, item_id, reviewed_at, event, share, confidence, seconds, version, received_at');
  const { data, error, status } = await (since ? all.gte('received_at', since) : all)
    .order('received_at')
    .order('id')
    .range(from, from + 999)
    .setHeader('Authorization', token);
  if (error) throw failure('what was practised could not be fetched', error, status);
  return data as Row[];
}

const asReview = (row: Row): Review => ({
  id: row.id,
  itemId: row.item_id,
  at: new Date(row.reviewed_at).toISOString(),
  event: row.event,
  share: row.share === null ? null : Number(row.share),
  confidence: row.confidence,
  seconds: row.seconds,
  version: row.version,
});
