import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestDatabase } from './support/database.ts';
import { makeNetworks, network, otherNetwork } from './support/network.ts';
import { look } from './support/overview.ts';
import { anon, fjordvik, granheim, gro, kari, leif, type Person, stine } from './support/people.ts';
import { expectRefusal, noGrant } from './support/refusals.ts';
import { addMembers, ageRound, answer, close, openRound, results } from './support/surveys.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
let people: Person[];
beforeEach(async () => {
  await db?.close();
  db = await openWorld();
  await makeNetworks(db);
  people = await addMembers(db, fjordvik, 8);
});
afterAll(() => db?.close());

const openTo = (survey: string, who = leif, opened = true, to = network) =>
  db.rpc(who, 'open_survey_to_network', { survey, network: to, opened });
const networksOf = (survey: string, who: typeof anon = leif) =>
  db.rpc<{ id: string; open: boolean; governor: string }[]>(who, 'survey_networks', { survey });
const shown = async () => (await look(db)).surveys;

/** A closed round in which so many of the first advisors have answered, three of them well. */
async function closedRound(answered = 7): Promise<string> {
  const { id } = await openRound(db, leif, fjordvik);
  for (const [i, who] of people.slice(0, answered).entries()) {
    const mark = i < 3 ? '5' : '2';
    await answer(db, who, id, {
      line: i < 4 ? 'municipal' : 'state',
      answers: { 'q07-hvor-godt': mark, 'q08c-skjema': mark, 'q12-sak-til-sak': mark },
    });
  }
  await close(db, leif, id);
  return id;
}

describe('opening a round to a network', () => {
  test('shows two figures, as the leader sees them, and takes them back', async () => {
    const id = await closedRound();
    expect((await shown()).offices).toEqual([]);
    expect(await networksOf(id)).toMatchObject([
      { id: network, open: false, governor: 'Statsforvalteren i Fjordfylket' },
    ]);
    await openTo(id);
    await openTo(id);
    expect(await networksOf(id)).toMatchObject([{ id: network, open: true }]);
    const [office, ...others] = (await shown()).offices;
    expect(others).toEqual([]);
    expect(office).toMatchObject({ id: fjordvik, name: 'Nav Fjordvik' });
    expect(office?.figures).toEqual([
      { id: 'q07-hvor-godt', group: 'all', n: 7, k: 3 },
      { id: 'q08c-skjema', group: 'advisor', n: 7, k: 3 },
    ]);
    const { figures } = await results(db, leif, id);
    for (const figure of office?.figures ?? [])
      expect(figures.find((one) => one.id === figure['id'])).toMatchObject(figure);
    await openTo(id, leif, false);
    expect((await shown()).offices).toEqual([]);
    const log =
      await db.sql`select action from public.audit_log where action like 'survey_%network' or action = 'survey_taken_back'`;
    expect(log.map(({ action }) => action)).toEqual(['survey_opened_to_network', 'survey_taken_back']);
  });

  test('is the leader’s alone', async () => {
    const id = await closedRound();
    for (const who of [kari, gro, stine]) {
      await expectRefusal(openTo(id, who), 'PT403', 'not_leader_of_office');
      await expectRefusal(networksOf(id, who), 'PT403', 'not_leader_of_office');
    }
    await expectRefusal(openTo(id, anon as Person), ...noGrant);
    await expectRefusal(networksOf(id, anon), ...noGrant);
  });

  test('not while the round is open, not to a network of others, not with four answers', async () => {
    const { id } = await openRound(db, leif, fjordvik);
    await expectRefusal(openTo(id), 'PT409', 'round_open');
    for (const who of people.slice(0, 4)) await answer(db, who, id);
    await close(db, leif, id);
    await expectRefusal(openTo(id), 'PT409', 'too_few_answers');
    await expectRefusal(openTo(id, leif, true, otherNetwork), 'PT403', 'not_in_network');
    expect((await shown()).offices).toEqual([]);
  });

  test('ends for good when the office leaves', async () => {
    const id = await closedRound();
    await openTo(id);
    await db.rpc(leif, 'take_office_out', { network, office: fjordvik });
    expect((await shown()).offices).toEqual([]);
    await db.sql`insert into public.network_offices (network_id, office_id) values (${network}, ${fjordvik})`;
    expect((await shown()).offices).toEqual([]);
    expect(await networksOf(id)).toMatchObject([{ open: false }]);
  });

  test('can be taken back after the office has left, and only the newest is shown', async () => {
    const first = await closedRound();
    await openTo(first);
    await ageRound(db, first, 40);
    const second = await closedRound(6);
    await openTo(second);
    expect((await shown()).offices).toMatchObject([{ figures: [{ n: 6 }, { n: 6 }] }]);
    await openTo(second, leif, false);
    expect((await shown()).offices).toMatchObject([{ figures: [{ n: 7 }, { n: 7 }] }]);
    await db.rpc(leif, 'take_office_out', { network, office: fjordvik });
    await openTo(first, leif, false);
  });

  test('agreement is not told by a number', async () => {
    const { id } = await openRound(db, leif, fjordvik);
    for (const who of people.slice(0, 6)) await answer(db, who, id, { answers: { 'q07-hvor-godt': '5' } });
    await close(db, leif, id);
    await openTo(id);
    expect((await shown()).offices[0]?.figures).toEqual([
      { id: 'q07-hvor-godt', group: 'all', n: 6, about: 'most' },
      { id: 'q08c-skjema', group: 'advisor', n: 6, about: 'too-few' },
    ]);
  });
});

describe('leaders', () => {
  /** A closed round where so many leaders have answered, at a new or known office. */
  async function withLeaders(office: string, leader: Person, leaders: number): Promise<string> {
    await addMembers(db, office, 6);
    const { id } = await openRound(db, leader, office);
    for (const who of await addMembers(db, office, leaders, 'leader'))
      await answer(db, who, id, { answers: { 'q19a-alltid': '5' } });
    const advisors = await db.sql<{ user_id: string }[]>`
      select user_id from public.memberships where office_id = ${office} and role = 'advisor' limit 5`;
    for (const { user_id } of advisors)
      await answer(db, { role: 'authenticated', id: user_id, email: '' }, id);
    await close(db, leader, id);
    return id;
  }

  test('of one office are never shown, also not when they are five', async () => {
    const id = await withLeaders(fjordvik, leif, 5);
    await openTo(id);
    const { leaders, offices } = await shown();
    expect(leaders).toEqual([]);
    expect(offices.map(({ figures }) => figures.map((figure) => figure['id']))).toEqual([
      ['q07-hvor-godt', 'q08c-skjema'],
    ]);
  });

  test('are shown as the county’s sum, when some office has opened its round', async () => {
    const id = await withLeaders(fjordvik, leif, 4);
    await withLeaders(granheim, gro, 4);
    expect((await shown()).leaders).toEqual([]);
    const [other] =
      await db.sql`insert into public.offices (name, governor_id) values ('Nav Tredje', 'fjordfylket') returning id`;
    const [boss] = await addMembers(db, other?.['id'], 1, 'leader');
    await withLeaders(other?.['id'], boss as Person, 4);
    expect((await shown()).leaders).toEqual([]);
    await openTo(id);
    const { county_leaders } = await results(db, leif, id);
    expect((await shown()).leaders).toEqual(
      county_leaders?.filter(({ id: figure }) => figure === 'q19a-alltid'),
    );
    expect((await shown()).leaders).toHaveLength(1);
  });
});
