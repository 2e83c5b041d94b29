import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { atOnce } from './support/at-once.ts';
import type { TestDatabase } from './support/database.ts';
import { anon, arne, type Caller, frida, kari, leif, ola, service, stine } from './support/people.ts';
import { expectRefusal, noGrant } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openWorld();
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.sql`delete from private.empty_searches`;
  await db.sql`delete from private.empty_search_senders`;
});

const note = (who: Caller, words: string) => db.rpc(who, 'note_empty_search', { words });
const list = (who: Caller) => db.rpc(who, 'empty_searches', {});
async function often(words: string, times: number) {
  for (let n = 0; n < times; n++) await note(n % 2 ? kari : ola, words);
}

test('words are shown from five times on, and not before', async () => {
  await often('vinterdekk', 4);
  expect(await list(frida)).toEqual([]);
  await note(kari, '  VinterDekk ');
  expect(await list(frida)).toMatchObject([{ words: 'vinterdekk', times: 5 }]);
});

test('most often first, with the day and nothing about who', async () => {
  await often('busskort', 5);
  await often('vinterdekk', 6);
  const found = (await list(arne)) as Record<string, unknown>[];
  expect(found.map(({ words }) => words)).toEqual(['vinterdekk', 'busskort']);
  expect(Object.keys(found[0] ?? {}).sort()).toEqual(['last_seen', 'times', 'words']);
  const columns = await db.sql`
    select column_name from information_schema.columns where table_schema = 'private' and table_name = 'empty_searches'`;
  expect(columns.map((row) => row['column_name']).sort()).toEqual([
    'first_seen',
    'last_seen',
    'times',
    'words',
  ]);
});

test.for([
  ['an advisor', kari],
  ['a leader', leif],
  ['the governor', stine],
] as const)('%s does not see the words', async ([, who]) => {
  await often('vinterdekk', 5);
  await expectRefusal(list(who), 'PT403', 'not_author');
});

test('a visitor can neither count nor read, and the secret key cannot count', async () => {
  await expectRefusal(note(anon, 'vinterdekk'), ...noGrant);
  await expectRefusal(list(anon), ...noGrant);
  await expectRefusal(note(service, 'vinterdekk'), ...noGrant);
});

test('nobody reaches the tables', async () => {
  for (const who of [anon, kari, frida, service])
    for (const table of ['empty_searches', 'empty_search_senders'])
      await expectRefusal(db.as(who, `select * from private.${table}`), ...noGrant);
});

test.for(['Ola 01819010001', '018190 10001', '318712-50041'])(
  '«%s» is a person, and refused',
  async (words) => {
    await expectRefusal(note(kari, words), 'PT422', 'national_id_in_text');
  },
);

test.for(['ring 99 99 99 99', 'sak 2026123456', 'kari@nav.no'])(
  '«%s» may be a person, and is refused',
  async (words) => {
    await expectRefusal(note(kari, words), 'PT422', 'personal_data_in_text');
  },
);

test('paragraphs and years are counted', async () => {
  for (const words of ['§ 15-10', 'satser 2026', 'fvl 13-4']) await note(kari, words);
  expect(await db.sql`select words from private.empty_searches`).toHaveLength(3);
});

test('two to sixty characters, spaces around not counted', async () => {
  await note(kari, 'å'.repeat(60));
  await note(kari, `  ${'ab'}  `);
  for (const words of ['', '  a  ', 'å'.repeat(61)])
    await expectRefusal(note(kari, words), 'PT400', 'malformed_search');
});

test('fifty a day for each, and tomorrow is another day', async () => {
  for (let n = 1; n <= 50; n++) await note(kari, `ord nr ${n}`);
  await expectRefusal(note(kari, 'ett til'), 'PT429', 'too_many_searches');
  await note(ola, 'ett til');
  await db.sql`update private.empty_search_senders set day = current_date - 1`;
  await note(kari, 'ett til');
  expect(await db.sql`select * from private.empty_search_senders where day < current_date`).toEqual([]);
});

test('what is sent at once is counted one by one', async () => {
  for (let n = 1; n <= 48; n++) await note(kari, `ord nr ${n}`);
  const more = [1, 2, 3, 4].map(() => () => note(kari, 'samtidig'));
  await atOnce(db, { table: 'private.empty_search_senders', mode: 'access exclusive' }, more);
  const [row] = await db.sql`select times from private.empty_searches where words = 'samtidig'`;
  expect(row?.['times']).toBe(2);
});

test('words that were rare ninety days ago are forgotten, those that were common are not', async () => {
  await note(kari, 'sjelden');
  await often('vanlig', 5);
  await db.sql`update private.empty_searches set last_seen = current_date - 91`;
  await note(kari, 'ny');
  const rows = await db.sql`select words from private.empty_searches order by words`;
  expect(rows.map((row) => row['words'])).toEqual(['ny', 'vanlig']);
});

test('an account that goes takes along that it was counted, and not the words', async () => {
  const gone =
    'select confdeltype::text as rule from pg_constraint where conrelid = $1::regclass and contype = $2';
  const rows = await db.sql.unsafe(gone, ['private.empty_search_senders', 'f']);
  expect(rows.map((row) => row['rule'])).toEqual(['c']);
});
