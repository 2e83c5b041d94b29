import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestDatabase } from './support/database.ts';
import {
  anon,
  everybody,
  fjordvik,
  geir,
  granheim,
  gro,
  kari,
  leif,
  nina,
  nowhere,
  ola,
  type Person,
  service,
  stine,
} from './support/people.ts';
import { expectRefusal } from './support/refusals.ts';
import {
  addMembers,
  ageRound,
  answer,
  cast,
  close,
  newSecret,
  openRound,
  type Round,
  take,
} from './support/surveys.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
let colleagues: Person[];
beforeAll(async () => {
  db = await openWorld();
  colleagues = await addMembers(db, fjordvik, 5);
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.sql`delete from private.survey_rounds`;
});

const rounds = (who: Person, office = fjordvik) => db.rpc<Round[]>(who, 'survey_rounds', { office });
const mine = (who: Person) => db.rpc<{ id: string; kind: string; taken: boolean }[]>(who, 'my_survey_rounds');

describe('opening and closing', () => {
  test('a leader opens a round, and members see it', async () => {
    const round = await openRound(db, leif, fjordvik);
    expect(round).toMatchObject({ closed_on: null, invited: 7, answered_at_least: 0 });
    expect(await mine(kari)).toMatchObject([{ id: round.id, kind: 'advisor', taken: false }]);
    expect(await mine(leif)).toMatchObject([{ id: round.id, kind: 'leader', taken: false }]);
    expect(await mine(geir)).toEqual([]);
    expect(await mine(stine)).toEqual([]);
  });

  test('only a leader of the office may do anything with its rounds', async () => {
    const { id: survey } = await openRound(db, leif, fjordvik);
    for (const who of everybody.filter((person) => person !== leif)) {
      await expectRefusal(openRound(db, who, fjordvik), 'PT403', 'not_leader_of_office');
      await expectRefusal(rounds(who), 'PT403', 'not_leader_of_office');
      await expectRefusal(db.rpc(who, 'close_survey_round', { survey }), 'PT403', 'not_leader_of_office');
      await expectRefusal(db.rpc(who, 'survey_results', { survey }), 'PT403', 'not_leader_of_office');
    }
    for (const who of [anon, service])
      await expectRefusal(db.rpc(who, 'survey_rounds', { office: fjordvik }), '42501', /permission denied/);
    await expectRefusal(openRound(db, leif, nowhere), 'PT403', 'not_leader_of_office');
  });

  test('a leader who has left sees nothing from the same second', async () => {
    const { id: survey } = await openRound(db, leif, fjordvik);
    await db.sql`update public.memberships set to_date = current_date where user_id = ${leif.id}`;
    await expectRefusal(rounds(leif), 'PT403', 'not_leader_of_office');
    await expectRefusal(db.rpc(leif, 'survey_results', { survey }), 'PT403', 'not_leader_of_office');
    await expectRefusal(take(db, leif, survey), 'PT404', 'round_unknown');
    await db.sql`update public.memberships set to_date = null where user_id = ${leif.id}`;
  });

  test.for([
    ['a second round at once', 14, 'PT409', 'round_open'],
    ['a round of two days', 2, 'PT400', 'days_out_of_range'],
    ['a round of a quarter', 61, 'PT400', 'days_out_of_range'],
  ] as const)('%s is refused', async ([, days, code, word]) => {
    if (word === 'round_open') await openRound(db, leif, fjordvik);
    await expectRefusal(openRound(db, leif, fjordvik, days), code, word);
  });

  test('an office with under five advisors is not asked for answers that could not be shown', async () => {
    await expectRefusal(openRound(db, gro, granheim), 'PT409', 'office_too_small');
  });

  test('a round is open for three days, unless everybody has answered', async () => {
    const { id: survey } = await openRound(db, leif, fjordvik);
    await expectRefusal(db.rpc(leif, 'close_survey_round', { survey }), 'PT409', 'round_too_young');
    for (const who of [kari, ola, ...colleagues]) await answer(db, who, survey);
    expect((await db.rpc<Round>(leif, 'close_survey_round', { survey })).closed_on).not.toBeNull();
  });

  test('once closed it stays closed, and a new one waits 30 days', async () => {
    const { id: survey } = await openRound(db, leif, fjordvik);
    for (const who of colleagues) await answer(db, who, survey);
    const first = await close(db, leif, survey);
    expect(await db.rpc(leif, 'close_survey_round', { survey })).toEqual(first);
    expect(await mine(kari)).toEqual([]);
    await expectRefusal(take(db, kari, survey), 'PT409', 'round_closed');
    await expectRefusal(openRound(db, leif, fjordvik), 'PT409', 'too_soon');
    await ageRound(db, survey, 30);
    expect((await openRound(db, leif, fjordvik)).closed_on).toBeNull();
  });

  test('a round whose last day has gone is over, and nobody need close it', async () => {
    const { id: survey } = await openRound(db, leif, fjordvik, 3);
    const ballot = await take(db, kari, survey);
    await ageRound(db, survey, 4);
    expect(await mine(kari)).toEqual([]);
    await expectRefusal(cast(db, ballot), 'PT409', 'round_closed');
    expect((await rounds(leif))[0]?.closed_on).not.toBeNull();
  });

  test('closing deletes who took part, the hashes and the key', async () => {
    const { id: survey } = await openRound(db, leif, fjordvik);
    for (const who of colleagues) await answer(db, who, survey);
    await close(db, leif, survey);
    const [left] = await db.sql`select
      (select count(*)::int from private.survey_turnout) as turnout, (select count(*)::int from private.survey_used) as used,
      (select stamp_key from private.survey_rounds) as key`;
    expect(left).toEqual({ turnout: 0, used: 0, key: null });
  });

  test('how many have answered moves five at a time', async () => {
    const { id: survey } = await openRound(db, leif, fjordvik);
    const seen: (number | null | undefined)[] = [];
    for (const who of [leif, kari, ola, ...colleagues]) {
      await answer(db, who, survey, who === leif ? { role: 'leader' } : {});
      seen.push((await rounds(leif))[0]?.answered_at_least);
    }
    expect(seen).toEqual([0, 0, 0, 0, 0, 5, 5, 5]);
  });
});

describe('ballots', () => {
  let survey: string;
  beforeEach(async () => {
    survey = (await openRound(db, leif, fjordvik)).id;
  });
  const inBoxes = async () =>
    Number(
      (await db.sql`select sum(ballots)::int as n from private.survey_boxes where round_id = ${survey}`)[0]?.[
        'n'
      ],
    );

  test('one each: another secret is refused, the same one is answered again', async () => {
    const first = await take(db, kari, survey);
    expect(await take(db, kari, survey, first.secret)).toEqual(first);
    await expectRefusal(take(db, kari, survey), 'PT409', 'ballot_taken');
    expect(await mine(kari)).toMatchObject([{ taken: true }]);
  });

  test('an answer counts once, however often and with whatever it is sent', async () => {
    const ballot = await take(db, kari, survey);
    for (const mark of ['4', '4', '1']) {
      expect(await cast(db, ballot, { answers: { 'q07-hvor-godt': mark } })).toEqual({ counted: true });
    }
    expect(await inBoxes()).toBe(1);
    const [box] = await db.sql`select counts from private.survey_boxes where box = 'unknown'`;
    expect(box?.['counts']).toEqual({ 'q07-hvor-godt': 1, 'q07-hvor-godt.said': 1 });
  });

  test('only members of the office have one, each of their kind', async () => {
    for (const who of [geir, gro, stine, nina])
      await expectRefusal(take(db, who, survey), 'PT404', 'round_unknown');
    expect((await take(db, leif, survey)).kind).toBe('leader');
    await expectRefusal(take(db, kari, nowhere), 'PT404', 'round_unknown');
    await expectRefusal(take(db, kari, survey, 'abc'), 'PT400', 'secret_malformed');
  });

  test('a ballot of another round, a stamp made up, and none at all are refused', async () => {
    await addMembers(db, granheim, 5);
    const elsewhere = await openRound(db, gro, granheim);
    const ballot = await take(db, geir, elsewhere.id);
    await expectRefusal(cast(db, { ...ballot, survey }), 'PT403', 'ballot_invalid');
    await expectRefusal(cast(db, { ...ballot, survey, stamp: newSecret() }), 'PT403', 'ballot_invalid');
    await expectRefusal(cast(db, { ...ballot, secret: newSecret() }), 'PT403', 'ballot_invalid');
    await expectRefusal(
      cast(db, { ...ballot, kind: 'leader' }, { role: 'leader' }),
      'PT403',
      'ballot_invalid',
    );
    await expectRefusal(
      db.as(
        anon,
        `select public.cast_ballot($1::uuid, null, null, null, '{"role":"advisor","answers":{"q07-hvor-godt":"4"}}')`,
        [survey],
      ),
      'PT403',
      'ballot_invalid',
    );
    expect(await inBoxes()).toBe(0);
  });

  test('nobody who is signed in may send one: the answer would come with a name', async () => {
    const ballot = await take(db, kari, survey);
    for (const who of [kari, leif, service])
      await expectRefusal(
        db.rpc(who, 'cast_ballot', { ...ballot, ballot: { role: 'advisor', line: null, answers: {} } }),
        '42501',
        /permission denied/,
      );
  });

  test.for([
    ['no answers', { answers: {} }],
    ['a text of one’s own', { answers: { 'q07-hvor-godt': 'Dårlig, spør Kari' } }],
    ['a question that is not there', { answers: { 'q99-ny': '4' } }],
    ['a question for leaders', { answers: { 'q20-partnerskap': '4' } }],
    [
      'four picks of three',
      { answers: { 'q15-tre-tiltak': ['signaler', 'kompetanse', 'kultur', 'tilsyn'] } },
    ],
    ['a pick that is not there', { answers: { 'q15-tre-tiltak': ['penger'] } }],
    ['one where many may be picked', { answers: { 'q15-tre-tiltak': 'kultur' } }],
    ['many where one is asked for', { answers: { 'q07-hvor-godt': ['4'] } }],
    ['a number', { answers: { 'q07-hvor-godt': 4 } }],
    ['a leader’s role', { role: 'leader' }],
    ['another role', { role: 'chief' }],
    ['a line that is not there', { line: 'private' }],
    ['a line called other', { line: 'leader' }],
  ] as const)('%s is refused, and nothing is counted', async ([, given]) => {
    const ballot = await take(db, kari, survey);
    await expectRefusal(cast(db, ballot, given as never), 'PT400', 'ballot_malformed');
    expect(await inBoxes()).toBe(0);
    expect(await cast(db, ballot)).toEqual({ counted: true });
  });

  test('two who answer at once are both counted', async () => {
    const ballots = await Promise.all([kari, ola, ...colleagues].map((who) => take(db, who, survey)));
    await Promise.all([...ballots, ...ballots].map((ballot) => cast(db, ballot)));
    expect(await inBoxes()).toBe(7);
  });
});

describe('what the database keeps', () => {
  test('no secret, no stamp, no answer of one person, no time finer than a day', async () => {
    const { id: survey } = await openRound(db, leif, fjordvik);
    const ballot = await take(db, kari, survey);
    await cast(db, ballot, {
      line: 'municipal',
      answers: { 'q07-hvor-godt': '2', 'q10-rutiner-viktige': 'ja' },
    });
    await answer(db, ola, survey, { line: 'municipal', answers: { 'q07-hvor-godt': '5' } });
    const everything = await db.sql`
      select row_to_json(t)::text as text from private.survey_turnout t
      union all select row_to_json(u)::text from private.survey_used u
      union all select row_to_json(b)::text from private.survey_boxes b`;
    const all = everything.map(({ text }) => text).join('\n');
    expect(all).not.toContain(ballot.secret);
    expect(all).not.toContain(ballot.stamp);
    // One row for the municipal line, whoever answered: 2 is not written, since only 4 and 5 are counted.
    const [box] = await db.sql`select ballots, counts from private.survey_boxes where box = 'municipal'`;
    expect(box).toEqual({
      ballots: 2,
      counts: {
        'q07-hvor-godt': 1,
        'q07-hvor-godt.said': 2,
        'q10-rutiner-viktige': 1,
        'q10-rutiner-viktige.said': 1,
      },
    });
    const times = await db.sql`select column_name from information_schema.columns
      where table_schema = 'private' and table_name like 'survey_%' and data_type like 'time%'`;
    expect(times).toHaveLength(0);
  });

  test('the hash of taking and the hash of using have nothing in common', async () => {
    const { id: survey } = await openRound(db, leif, fjordvik);
    await answer(db, kari, survey);
    const [row] =
      await db.sql`select t.claim = u.used as same from private.survey_turnout t, private.survey_used u`;
    expect(row?.['same']).toBe(false);
  });

  test('no turnout row tells when it came: all have the same transaction', async () => {
    const { id: survey } = await openRound(db, leif, fjordvik);
    for (const who of [kari, ola, ...colleagues]) await take(db, who, survey);
    const [row] =
      await db.sql`select count(distinct xmin::text)::int as transactions from private.survey_turnout`;
    expect(row?.['transactions']).toBe(1);
  });
});
