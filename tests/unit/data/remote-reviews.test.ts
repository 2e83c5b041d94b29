import { beforeEach, expect, test, vi } from 'vitest';
import type { OutgoingReview } from '../../../src/data/local.ts';
import { pullReviews, pushReviews } from '../../../src/data/remote-reviews.ts';
import { review } from '../memory/support.ts';

type Answer = { data?: unknown; error: { message: string; code?: string } | null; status: number };
const upserts = vi.fn<(rows: { id: string; item_id: string }[], options: unknown) => Answer>();
const pages = vi.fn<(from: number, since: string | undefined) => Answer>();

// The calls that supabase-js gets, answered by the two functions above.
vi.mock('../../../src/data/client.ts', () => ({
  client: async () => ({
    from: (table: string) => {
      expect(table).toBe('practice_reviews');
      const asked: { since?: string; from: number } = { from: 0 };
      const query = {
        gte: (_: string, since: string) => {
          asked.since = since;
          return query;
        },
        order: () => query,
        range: (from: number) => {
          asked.from = from;
          return query;
        },
        setHeader: async (_: string, token: string) => {
          expect(token).toBe('Bearer x');
          return pages(asked.from, asked.since);
        },
      };
      return {
        select: () => query,
        upsert: (rows: { id: string; item_id: string }[], options: unknown) => ({
          setHeader: async () => upserts(rows, options),
        }),
      };
    },
  }),
}));

const ok: Answer = { error: null, status: 201 };
const messages = (count: number): OutgoingReview[] =>
  Array.from({ length: count }, (_, i) => {
    const one = review(`i${i}`, 1);
    return { id: one.id, owner: 'me', kind: 'review', review: one };
  });
const row = (id: string, received_at: string) => ({
  id,
  item_id: 'i1',
  reviewed_at: '2026-11-20T08:30:00+00:00',
  event: 'answered',
  share: '0.5',
  confidence: null,
  seconds: 3,
  version: 'a.b',
  received_at,
});
beforeEach(() => {
  upserts.mockReset().mockReturnValue(ok);
  pages.mockReset().mockReturnValue({ data: [], error: null, status: 200 });
});

test('reviews are sent in batches, and what the database has already is left as it is', async () => {
  const waiting = messages(450);
  expect(await pushReviews(waiting, 'Bearer x')).toEqual(waiting);
  expect(upserts.mock.calls.map(([rows]) => rows.length)).toEqual([200, 200, 50]);
  expect(upserts.mock.calls[0]?.[1]).toEqual({ onConflict: 'user_id,id', ignoreDuplicates: true });
  expect(upserts.mock.calls[0]?.[0][0]).toMatchObject({ item_id: 'i0', share: 1, version: 'text.source' });
});

test('one that is refused does not stop the others, and is not acknowledged', async () => {
  const waiting = messages(300);
  const bad = new Set(['i7', 'i250']);
  upserts.mockImplementation((rows) =>
    rows.some(({ item_id }) => bad.has(item_id))
      ? { error: { message: 'no', code: '23514' }, status: 400 }
      : ok,
  );
  const sent = await pushReviews(waiting, 'Bearer x');
  expect(waiting.filter((message) => !sent.includes(message)).map((m) => m.review.itemId)).toEqual([
    'i7',
    'i250',
  ]);
});

test('without network nothing is acknowledged, and it says why', async () => {
  upserts.mockReturnValue({ error: { message: 'fetch failed' }, status: 0 });
  await expect(pushReviews(messages(3), 'Bearer x')).rejects.toMatchObject({ reason: 'offline' });
});

test('everything is fetched, however small pages the database gives', async () => {
  const all = Array.from({ length: 1300 }, (_, i) => row(`r${i}`, '2026-11-20T09:00:00+00:00'));
  pages.mockImplementation((from) => ({ data: all.slice(from, from + 500), error: null, status: 200 }));
  const { reviews } = await pullReviews(undefined, 'Bearer x');
  expect(reviews).toHaveLength(1300);
  expect(reviews[0]).toEqual({
    id: 'r0',
    itemId: 'i1',
    at: '2026-11-20T08:30:00.000Z',
    event: 'answered',
    share: 0.5,
    confidence: null,
    seconds: 3,
    version: 'a.b',
  });
});

test('next time it asks from a little before the last one it got, and keeps its place when there is nothing', async () => {
  pages.mockReturnValueOnce({ data: [row('a', '2026-11-20T09:00:00+00:00')], error: null, status: 200 });
  const { since } = await pullReviews(undefined, 'Bearer x');
  expect(since).toBe('2026-11-20T08:50:00.000Z');
  expect(await pullReviews(since, 'Bearer x')).toEqual({ reviews: [], since });
  expect(pages.mock.lastCall).toEqual([0, since]);
});
