import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestDatabase } from './support/database.ts';
import { makeNetworks, network, nextId, otherNetwork } from './support/network.ts';
import {
  anon,
  type Caller,
  everybody,
  fjordvik,
  geir,
  granheim,
  gro,
  kari,
  leif,
  nina,
  ola,
  service,
  stine,
} from './support/people.ts';
import { expectRefusal, noGrant } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
beforeEach(async () => {
  await db?.close();
  db = await openWorld();
  await makeNetworks(db);
});
afterAll(() => db.close());

const outsider = ['PT403', 'not_in_network'] as const;
const agenda = [{ minutes: 10, text: 'Velkommen' }];
async function gather(who: Caller = stine, more: Record<string, unknown> = {}) {
  const id = nextId();
  const args = {
    network,
    gathering: id,
    title: 'Første samling',
    starts: '2027-01-20T08:00Z',
    agenda,
    ...more,
  };
  await db.rpc(who, 'save_gathering', args);
  return id;
}
type Seen = Record<string, unknown>;
type List = { next_host: { name: string } | null; gatherings: Seen[] };
const list = (who: Caller) => db.rpc<List>(who, 'network_gatherings', { network });
const only = async (who: Caller) => (await list(who)).gatherings[0] ?? {};
const signUp = (who: Caller, gathering: string, answer = 'yes') =>
  db.rpc(who, 'sign_up', { gathering, answer });
const begin = () => db.sql`update private.gatherings set starts_at = now() - interval '1 hour'`;

describe('planning', () => {
  test('contributors make gatherings; readers, outsiders and visitors do not', async () => {
    await gather(stine);
    await gather(leif);
    for (const who of [kari, gro, nina]) await expectRefusal(gather(who), ...outsider);
    await expectRefusal(gather(anon), ...noGrant);
    expect((await list(kari)).gatherings).toHaveLength(2);
    await expectRefusal(list(geir), ...outsider);
  });

  test('changed by owners, who made it, and leaders of the host office', async () => {
    await db.rpc(stine, 'set_network_role', { network, person: kari.id, role: 'contributor' });
    const id = await gather(stine);
    const change = (who: Caller, more = {}) =>
      db.rpc(who, 'save_gathering', {
        network,
        gathering: id,
        title: 'Ny',
        starts: '2027-01-20T08:00Z',
        ...more,
      });
    for (const who of [leif, kari]) await expectRefusal(change(who), 'PT403', 'not_your_gathering');
    await change(stine, { host: fjordvik });
    await change(leif, { host: fjordvik });
    await expectRefusal(change(kari), 'PT403', 'not_your_gathering');
    await expectRefusal(
      db.rpc(kari, 'cancel_gathering', { gathering: id, cancelled: true }),
      'PT403',
      'not_your_gathering',
    );
    expect(await only(ola)).toMatchObject({ title: 'Ny', sequence: 2, changeable: false, people: null });
    expect((await list(ola)).gatherings).toHaveLength(1);
  });

  test('an id of another network is not taken over', async () => {
    const id = await gather(stine);
    const args = { network: otherNetwork, gathering: id, title: 'x', starts: '2027-01-20T08:00Z' };
    await expectRefusal(db.rpc(gro, 'save_gathering', args), ...outsider);
    await expectRefusal(db.rpc(stine, 'save_gathering', args), 'PT409', 'id_taken');
  });

  test.for([
    ['no title', { title: ' ' }],
    ['a link that runs a script', { link: 'javascript:alert(1)' }],
    ['a link without encryption', { link: 'http://example.no' }],
    ['an item without minutes', { agenda: [{ text: 'Velkommen' }] }],
    ['an item without text', { agenda: [{ minutes: 10 }] }],
    ['something more in an item', { agenda: [{ minutes: 10, text: 'x', html: '<b>' }] }],
    ['a list within an item', { agenda: [{ minutes: 10, text: ['x'] }] }],
    ['41 items', { agenda: Array.from({ length: 41 }, () => ({ minutes: 1, text: 'x' })) }],
    ['no list', { agenda: {} }],
    ['a host that does not take part', { host: granheim }],
  ] as const)('%s is refused', async ([, more]) => {
    await expectRefusal(gather(stine, more), 'PT400', 'malformed_gathering');
  });

  test('an identity number is refused, in the agenda too', async () => {
    const hidden = [{ minutes: 5, text: 'Saken til 01819010001' }];
    await expectRefusal(gather(stine, { agenda: hidden }), 'PT422', 'national_id_in_text');
    await expectRefusal(gather(stine, { about: '01819010001' }), 'PT422', 'national_id_in_text');
  });

  test('the office that has waited longest hosts next', async () => {
    await db.sql`insert into public.network_offices (network_id, office_id, joined_at) values (${network}, ${granheim}, now() + interval '1 day')`;
    expect((await list(kari)).next_host).toMatchObject({ name: 'Nav Fjordvik' });
    const id = await gather(stine, { host: fjordvik });
    expect((await list(kari)).next_host).toMatchObject({ name: 'Nav Granheim' });
    await gather(stine, { host: granheim, starts: '2027-03-20T08:00Z' });
    expect((await list(kari)).next_host).toMatchObject({ name: 'Nav Fjordvik' });
    await db.rpc(stine, 'cancel_gathering', { gathering: id, cancelled: true });
    expect(await db.rpc(kari, 'network_news', { network })).toMatchObject({
      gathering: { starts_at: expect.stringContaining('2027-03-20') },
    });
  });
});

describe('taking part', () => {
  test('everybody in the network signs up and changes their mind; names are for those who run it', async () => {
    const id = await gather(leif);
    await signUp(kari, id, 'maybe');
    await signUp(kari, id, 'yes');
    await signUp(ola, id, 'no');
    expect(await only(kari)).toMatchObject({ answer: 'yes', yes: 1, maybe: 0, people: null });
    expect(await only(leif)).toMatchObject({
      people: [
        { name: 'kari', answer: 'yes' },
        { name: 'ola', answer: 'no' },
      ],
    });
    for (const who of [geir, nina]) await expectRefusal(signUp(who, id), ...outsider);
    await expectRefusal(signUp(kari, id, 'perhaps'), 'PT400', 'malformed_answer');
    await db.rpc(stine, 'cancel_gathering', { gathering: id, cancelled: true });
    await expectRefusal(signUp(kari, id), 'PT409', 'gathering_cancelled');
  });

  test('owners note who came; nobody else, and nobody who does not take part', async () => {
    const id = await gather(leif);
    const mark = (who: Caller, person: string) =>
      db.rpc(who, 'mark_attendance', { gathering: id, person, came: true });
    for (const who of [leif, kari, gro]) await expectRefusal(mark(who, kari.id), ...outsider);
    await expectRefusal(mark(stine, geir.id), 'PT404', 'not_taking_part');
    await mark(stine, kari.id);
    expect(await only(stine)).toMatchObject({ people: [{ name: 'kari', answer: null, came: true }] });
  });

  test('contributors write minutes with agreements; all read them', async () => {
    const id = await gather(stine);
    const write = (who: Caller, minutes: string, agreements: unknown = []) =>
      db.rpc(who, 'save_minutes', { gathering: id, minutes, agreements });
    const agreed = [{ what: 'Prøve tre spørsmål', who: 'Nav Fjordvik', by: '2027-02-01' }];
    await write(leif, 'Vi snakket om …', agreed);
    expect(await only(kari)).toMatchObject({ minutes: 'Vi snakket om …', agreements: agreed });
    for (const who of [kari, gro]) await expectRefusal(write(who, 'x'), ...outsider);
    await expectRefusal(write(leif, 'x', [{ what: 'x', script: 'y' }]), 'PT400', 'malformed_minutes');
    await expectRefusal(write(leif, '01819010001'), 'PT422', 'national_id_in_text');
  });
});

describe('evaluation', () => {
  const evaluate = (who: Caller, gathering: string, useful = 4) =>
    db.rpc(who, 'evaluate_gathering', { gathering, useful, prepared: 3, will_try: 4 });
  const result = async () => (await only(kari))['evaluation'] as { answers: number; useful: number[] } | null;

  async function withEverybody() {
    const id = await gather(stine);
    for (const { id: user_id } of everybody.filter((who) => who !== stine && who !== leif))
      await db.sql`insert into public.network_members ${db.sql({ network_id: network, user_id, role: 'reader' })}`;
    for (const who of everybody) await signUp(who, id);
    await begin();
    return id;
  }

  test('only once, after it began, and only who came or had meant to', async () => {
    const id = await gather(stine);
    await signUp(kari, id);
    await signUp(ola, id, 'no');
    const none = ['PT409', 'no_evaluation_to_give'] as const;
    await expectRefusal(evaluate(kari, id), ...none);
    await begin();
    await expectRefusal(evaluate(ola, id), ...none);
    await expectRefusal(evaluate(leif, id), ...none);
    await expectRefusal(evaluate(geir, id), ...outsider);
    await expectRefusal(evaluate(kari, id, 5), 'PT400', 'malformed_evaluation');
    await evaluate(kari, id);
    await expectRefusal(evaluate(kari, id), ...none);
    await db.rpc(stine, 'mark_attendance', { gathering: id, person: leif.id, came: true });
    await evaluate(leif, id);
  });

  test('is told from five answers on, and then five at a time', async () => {
    const id = await withEverybody();
    for (const who of everybody.slice(0, 4)) await evaluate(who, id, 4);
    expect(await result()).toBeNull();
    await evaluate(everybody[4] as Caller, id, 4);
    const five = await result();
    expect(five).toMatchObject({ answers: 5, useful: [0, 0, 0, 5] });
    // The sixth to the ninth change nothing, not even which five are counted.
    for (const who of everybody.slice(5)) {
      await evaluate(who, id, 1);
      expect(await result()).toEqual(five);
    }
  });

  test('nothing in the tables links an answer to a person: no id, no time, no order, no version of a row', async () => {
    const id = await withEverybody();
    for (const who of everybody) await evaluate(who, id);
    const columns = await db.sql`select column_name from information_schema.columns
      where table_schema = 'private' and table_name = 'evaluation_answers' order by 1`;
    expect(columns.map((row) => row['column_name'])).toEqual([
      'gathering_id',
      'prepared',
      'shown',
      'useful',
      'will_try',
    ]);
    const versions = await db.sql`select distinct xmin::text from private.evaluation_answers`;
    expect(versions).toHaveLength(1);
    for (const table of ['gatherings', 'gathering_people', 'evaluation_turnout', 'evaluation_answers'])
      for (const who of [kari, stine, service])
        await expectRefusal(db.as(who, `select * from private.${table}`), ...noGrant);
  });
});

test('nothing is changed in an archived network', async () => {
  const gathering = await gather(stine);
  await db.rpc(stine, 'archive_network', { network, archived: true });
  for (const [fn, args] of [
    ['cancel_gathering', { cancelled: true }],
    ['sign_up', { answer: 'yes' }],
    ['mark_attendance', { person: kari.id, came: true }],
    ['save_minutes', { minutes: 'x', agreements: [] }],
    ['evaluate_gathering', { useful: 1, prepared: 1, will_try: 1 }],
  ] as const)
    await expectRefusal(db.rpc(stine, fn, { gathering, ...args }), 'PT409', 'network_archived');
});
