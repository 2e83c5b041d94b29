import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestDatabase } from './support/database.ts';
import { fjordvik, granheim, gro, leif, type Person } from './support/people.ts';
import { expectRefusal } from './support/refusals.ts';
import { addMembers, answer, close, openRound, type Results, results } from './support/surveys.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
let people: Person[];
beforeAll(async () => {
  db = await openWorld();
  people = await addMembers(db, fjordvik, 20);
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.sql`delete from private.survey_rounds`;
});

type Vote = { line?: 'municipal' | 'state'; role?: string; answers: Record<string, unknown> };

/** A closed round in which these have answered. */
async function closed(votes: readonly Vote[]): Promise<Results> {
  const { id } = await openRound(db, leif, fjordvik);
  for (const [i, vote] of votes.entries()) await answer(db, people[i] as Person, id, vote);
  await close(db, leif, id);
  return results(db, leif, id);
}
const votes = (n: number, line: Vote['line'], mark: string): Vote[] =>
  Array.from({ length: n }, () => ({
    ...(line ? { line } : {}),
    answers: { 'q12-sak-til-sak': mark, 'q07-hvor-godt': mark },
  }));
const figure = (found: Results, id: string) => found.figures.find((one) => one.id === id);

describe('results', () => {
  test('are not there before the round is closed', async () => {
    const { id } = await openRound(db, leif, fjordvik);
    for (const who of people) await answer(db, who, id);
    await expectRefusal(results(db, leif, id), 'PT409', 'round_open');
  });

  test('of four are none', async () => {
    const found = await closed(votes(4, 'municipal', '5'));
    expect(found.answered).toBeNull();
    expect(found.figures).toEqual([]);
  });

  test('of five are there, without saying what all of them answered', async () => {
    const found = await closed([...votes(3, undefined, '5'), ...votes(2, undefined, '2')]);
    expect(found.answered).toBe(5);
    expect(figure(found, 'q12-sak-til-sak')).toEqual({ id: 'q12-sak-til-sak', group: 'advisor', n: 5, k: 3 });
    await db.sql`delete from private.survey_rounds`;
    const alike = await closed(votes(6, undefined, '4'));
    expect(figure(alike, 'q12-sak-til-sak')).toMatchObject({ n: 6, about: 'most' });
    expect(figure(alike, 'q12-sak-til-sak')).not.toHaveProperty('k');
  });

  test('do not give away the few who answered a question by how many did not', async () => {
    const said = (n: number) =>
      votes(n, undefined, '5').map((vote) => ({ answers: { ...vote.answers, 'q10-rutiner-viktige': 'ja' } }));
    const few = await closed([...said(2), ...votes(9, undefined, '2')]);
    expect(figure(few, 'q10-rutiner-viktige')).toEqual({
      id: 'q10-rutiner-viktige',
      group: 'advisor',
      n: 11,
      about: 'too-few',
    });
    await db.sql`delete from private.survey_rounds`;
    const enough = await closed([...said(6), ...votes(5, undefined, '2')]);
    expect(figure(enough, 'q10-rutiner-viktige')).toMatchObject({ n: 11, k: 6, silent: 5 });
    await db.sql`delete from private.survey_rounds`;
    const most = await closed([...said(7), ...votes(4, undefined, '2')]);
    expect(figure(most, 'q10-rutiner-viktige')).toEqual({
      id: 'q10-rutiner-viktige',
      group: 'advisor',
      n: 11,
      k: 7,
    });
  });

  test('show both lines when each has five, and neither when one has under five', async () => {
    const both = await closed([
      ...[...votes(4, 'municipal', '5'), ...votes(4, 'municipal', '1')],
      ...[...votes(3, 'state', '4'), ...votes(3, 'state', '2')],
    ]);
    expect(both.lines).toEqual({ municipal: 8, state: 6 });
    expect(figure(both, 'q12-sak-til-sak')).toMatchObject({
      n: 14,
      k: 7,
      municipal: { n: 8, k: 4 },
      state: { n: 6, k: 3 },
    });
    await db.sql`delete from private.survey_rounds`;
    const one = await closed([
      ...votes(4, 'municipal', '5'),
      ...votes(4, 'municipal', '1'),
      ...votes(3, 'state', '2'),
    ]);
    expect([one.answered, one.lines]).toEqual([11, { municipal: null, state: null }]);
    expect(figure(one, 'q12-sak-til-sak')).not.toHaveProperty('municipal');
  });

  test('leave the lines out where one of them is of one mind: the other and the total would say so', async () => {
    const found = await closed([
      ...votes(4, 'municipal', '5'),
      ...votes(4, 'municipal', '1'),
      ...votes(6, 'state', '4'),
    ]);
    expect(found.lines).toEqual({ municipal: 8, state: 6 });
    expect(figure(found, 'q12-sak-til-sak')).toEqual({
      id: 'q12-sak-til-sak',
      group: 'advisor',
      n: 14,
      k: 10,
    });
  });

  test('leave the lines out where those who gave no line are few', async () => {
    const found = await closed([
      ...votes(8, 'municipal', '5'),
      ...votes(6, 'state', '1'),
      ...votes(2, undefined, '5'),
    ]);
    expect(found.answered).toBe(16);
    expect(Object.values(found.lines)).toContain(null);
    expect(found.figures.some((one) => one.municipal || one.state)).toBe(false);
  });

  test('count another role only where all are counted together and it cannot be taken out', async () => {
    const few = await closed([
      ...votes(8, undefined, '5'),
      { role: 'other', answers: { 'q07-hvor-godt': '5' } },
    ]);
    expect(figure(few, 'q07-hvor-godt')).toMatchObject({ group: 'advisor', n: 8 });
    await db.sql`delete from private.survey_rounds`;
    const many = await closed([
      ...votes(8, undefined, '5'),
      ...Array.from({ length: 6 }, () => ({ role: 'other', answers: { 'q07-hvor-godt': '2' } })),
    ]);
    expect(figure(many, 'q07-hvor-godt')).toMatchObject({ group: 'all', n: 14, k: 8 });
    expect(figure(many, 'q12-sak-til-sak')).toMatchObject({ group: 'advisor', n: 8 });
  });

  test('count what is picked, one by one', async () => {
    const pick = (...picked: string[]): Vote => ({ answers: { 'q15-tre-tiltak': picked } });
    const found = await closed([
      ...Array.from({ length: 4 }, () => pick('kompetanse', 'barneansvarlig', 'fast-kontakt')),
      pick('kompetanse', 'kultur'),
      ...votes(1, undefined, '3'),
    ]);
    expect(figure(found, 'q15-tre-tiltak.kompetanse')).toMatchObject({ n: 6, about: 'most' });
    expect(figure(found, 'q15-tre-tiltak.barneansvarlig')).toMatchObject({ n: 6, k: 4 });
    expect(figure(found, 'q15-tre-tiltak.kultur')).toMatchObject({ n: 6, about: 'few' });
  });
});

describe('leaders', () => {
  const five = (...picked: string[]) => ({
    role: 'leader',
    answers: { 'q21-fem-tiltak': picked, 'q20-partnerskap': '4' },
  });

  test('are never shown for an office with under five of them, nor found in a total', async () => {
    const { id } = await openRound(db, leif, fjordvik);
    for (const who of people.slice(0, 8)) await answer(db, who, id);
    await answer(db, leif, id, five('budsjett'));
    await close(db, leif, id);
    const found = await results(db, leif, id);
    expect(found.figures.filter(({ id: of }) => /^q(18|19|20|21)/.test(of))).toEqual([]);
    expect(new Set(found.figures.map(({ group }) => group))).toEqual(new Set(['advisor']));
    expect(found.county_leaders).toBeNull();
  });

  test('are shown when five have answered', async () => {
    await db.sql.begin(async (tx) => {
      await tx`update public.memberships set role = 'leader' where user_id = any(${people.slice(15).map(({ id }) => id)})`;
    });
    const { id } = await openRound(db, leif, fjordvik);
    for (const who of people.slice(0, 6)) await answer(db, who, id);
    for (const who of people.slice(15)) await answer(db, who, id, five('budsjett', 'kompetanse'));
    await close(db, leif, id);
    const found = await results(db, leif, id);
    expect(figure(found, 'q20-partnerskap')).toMatchObject({ group: 'leader', n: 5, about: 'most' });
    await db.sql`update public.memberships set role = 'advisor' where user_id = any(${people.map(({ id: who }) => who)})`;
  });

  test('of small offices are counted together when five are left without any one office', async () => {
    const more = await addMembers(db, granheim, 5);
    const [here, there] = [
      await addMembers(db, fjordvik, 4, 'leader'),
      await addMembers(db, granheim, 4, 'leader'),
    ];
    const third = await db.sql<{ id: string }[]>`
      insert into public.offices (name, governor_id) values ('Nav Tredje', 'fjordfylket') returning id`;
    const [office = { id: '' }] = third;
    const chiefs = await addMembers(db, office.id, 4, 'leader');
    await addMembers(db, office.id, 5);
    const rounds: [Person, string, Person[]][] = [
      [leif, fjordvik, here],
      [gro, granheim, there],
      [chiefs[0] as Person, office.id, chiefs],
    ];
    const told: unknown[] = [];
    for (const [leader, where, leaders] of rounds) {
      const { id } = await openRound(db, leader, where);
      for (const who of leaders) await answer(db, who, id, five('budsjett'));
      await close(db, leader, id);
      told.push(
        (await results(db, leader, id)).county_leaders?.find((one) => one.id === 'q21-fem-tiltak.budsjett'),
      );
    }
    expect(more).toHaveLength(5);
    expect(told).toEqual([
      undefined,
      undefined,
      { id: 'q21-fem-tiltak.budsjett', group: 'leader', n: 12, about: 'most' },
    ]);
  });
});
