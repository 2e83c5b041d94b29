import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestDatabase } from './support/database.ts';
import { makeNetworks, network, otherNetwork, pageOf } from './support/network.ts';
import {
  arrive,
  type Bands,
  complete,
  deleteAccounts,
  haveLeft,
  look,
  type Overview,
  officeOf,
  weekPasses,
} from './support/overview.ts';
import { addPack, packId } from './support/packs.ts';
import { anon, arne, fjordvik, gro, kari, leif, nina, stine } from './support/people.ts';
import { anItem } from './support/plan.ts';
import { expectRefusal, noGrant } from './support/refusals.ts';
import { openWorld } from './support/world.ts';

let db: TestDatabase;
beforeEach(async () => {
  await db?.close();
  db = await openWorld();
  await makeNetworks(db);
});
afterAll(() => db?.close());

const of = (seen: Overview, name: string) => seen.offices.find((office) => office.name === name);

describe('who sees it', () => {
  test.for([
    ['an advisor of an office', kari],
    ['a leader', leif],
    ['a leader elsewhere', gro],
    ['an administrator', arne],
    ['an outsider', nina],
  ] as const)('not %s', async ([, who]) => {
    await expectRefusal(look(db, who), 'PT403', 'not_governor');
  });

  test('not anonymous callers', () => expectRefusal(look(db, anon), ...noGrant));

  test('not an owner who works for no governor, nor the owner of another network', async () => {
    await db.rpc(stine, 'set_network_role', { network, person: leif.id, role: 'owner' });
    await expectRefusal(look(db, leif), 'PT403', 'not_governor');
    expect(await pageOf(db, leif)).toMatchObject({ role: 'owner', governs: false });
    await db.sql`insert into public.networks (id, name, governor_id) values ('20000000-0000-4000-8000-000000000009', 'Gros', 'fjordfylket')`;
    await db.sql`insert into public.role_grants (user_id, role, governor_id) values (${gro.id}, 'governor', 'fjordfylket')`;
    await db.sql`update public.network_members set left_at = now() where user_id = ${gro.id}`;
    await expectRefusal(look(db, gro), 'PT403', 'not_governor');
    expect(await pageOf(db, stine)).toMatchObject({ governs: true });
  });

  test('not an owner who works for another governor, or whose grant has ended', async () => {
    await db.sql`insert into public.governors values ('innlandet', 'Innlandet')`;
    await db.sql`insert into public.role_grants (user_id, role, governor_id) values (${leif.id}, 'governor', 'innlandet')`;
    await db.rpc(stine, 'set_network_role', { network, person: leif.id, role: 'owner' });
    await expectRefusal(look(db, leif), 'PT403', 'not_governor');
    await db.sql`update public.role_grants set revoked_at = now() where user_id = ${stine.id}`;
    await expectRefusal(look(db), 'PT403', 'not_governor');
  });

  test('not a reader or contributor who works for the governor', async () => {
    await db.sql`insert into public.role_grants (user_id, role, governor_id) values (${nina.id}, 'governor', 'fjordfylket')`;
    for (const role of ['reader', 'contributor']) {
      await db.sql`delete from public.network_members where user_id = ${nina.id}`;
      await db.sql`insert into public.network_members (network_id, user_id, role) values (${network}, ${nina.id}, ${role})`;
      await expectRefusal(look(db, nina), 'PT403', 'not_governor');
    }
  });
});

describe('completion', () => {
  test('four are not shown, five are, and no number is told', async () => {
    await complete(db, (await officeOf(db, 'Nav Fire', 4)).people);
    await complete(db, (await officeOf(db, 'Nav Fem', 5)).people.slice(0, 2));
    const seen = await look(db);
    expect(seen.too_small).toEqual(['Nav Fire', 'Nav Fjordvik']);
    expect(seen.offices).toEqual([
      {
        id: expect.any(String),
        name: 'Nav Fem',
        plan: 'none',
        bands: { loven: 'under-half', barneperspektivet: 'few' },
      },
    ]);
    expect(seen.modules.map(({ id }) => id)).toEqual(['barneperspektivet', 'loven']);
  });

  test('a network of one small office, and an empty one, say nothing', async () => {
    expect(await look(db)).toMatchObject({ offices: [], too_small: ['Nav Fjordvik'] });
    await db.rpc(stine, 'take_office_out', { network, office: fjordvik });
    expect(await look(db)).toMatchObject({ offices: [], too_small: [], packs: [], materials: [] });
  });

  test('several small offices are not put together', async () => {
    for (const name of ['Nav A', 'Nav B', 'Nav C']) await complete(db, (await officeOf(db, name, 3)).people);
    const seen = await look(db);
    expect(seen.offices).toEqual([]);
    expect(seen.too_small).toEqual(['Nav A', 'Nav B', 'Nav C', 'Nav Fjordvik']);
  });

  test('leaders, and those who came this week, are not counted', async () => {
    const { id, people } = await officeOf(db, 'Nav Fem', 5);
    await db.sql`update public.memberships set role = 'leader' where user_id = ${people[0]?.id ?? ''}`;
    expect((await look(db)).too_small).toContain('Nav Fem');
    await weekPasses(db);
    await arrive(db, id, 1);
    await db.sql`update public.memberships set from_date = private.this_monday() where user_id = ${people[1]?.id ?? ''}`;
    expect((await look(db)).too_small).toContain('Nav Fem');
  });

  test('what is completed this week comes on Monday', async () => {
    const { people } = await officeOf(db, 'Nav Fem', 5);
    await look(db);
    await complete(db, people, 'loven', 0);
    await weekPasses(db);
    expect(of(await look(db), 'Nav Fem')?.bands['loven']).toBe('few');
    await db.sql`update public.module_completions set completed_at = now() - interval '8 days'`;
    expect(of(await look(db), 'Nav Fem')?.bands['loven']).toBe('few');
    await weekPasses(db);
    expect(of(await look(db), 'Nav Fem')?.bands['loven']).toBe('most');
  });

  test('offices stand by name, whatever they have done', async () => {
    for (const [name, done] of [
      ['Nav C', 5],
      ['Nav A', 0],
      ['Nav B', 3],
    ] as const)
      await complete(db, (await officeOf(db, name, 5)).people.slice(0, done));
    expect((await look(db)).offices.map(({ name }) => name)).toEqual(['Nav A', 'Nav B', 'Nav C']);
  });

  test('an office that has left is not there', async () => {
    const { id } = await officeOf(db, 'Nav Fem', 5);
    await db.rpc(stine, 'take_office_out', { network, office: id });
    expect(of(await look(db), 'Nav Fem')).toBeUndefined();
  });

  test('two who look at once count an office once', async () => {
    await officeOf(db, 'Nav Ni', 9);
    const looks = Array.from({ length: 4 }, () => () => look(db));
    await Promise.all(looks.map((one) => one()));
    const [row] = await db.sql`select count(*)::int as n from private.overview_advisors`;
    expect(row?.['n']).toBe(5);
  });
});

describe('two looks', () => {
  test('the one who leaves, and the one who comes instead, move nothing', async () => {
    const { id, people } = await officeOf(db, 'Nav Fem', 5);
    await complete(db, people.slice(0, 2));
    const before = of(await look(db), 'Nav Fem')?.bands;
    expect(before?.['loven']).toBe('under-half');
    await haveLeft(db, people.slice(0, 1));
    await arrive(db, id, 1);
    await weekPasses(db);
    expect(of(await look(db), 'Nav Fem')?.bands).toEqual(before);
  });

  test('an account that is deleted moves nothing, and nobody is left of it', async () => {
    const { people } = await officeOf(db, 'Nav Seks', 6);
    await complete(db, people);
    const before = of(await look(db), 'Nav Seks')?.bands;
    await deleteAccounts(db, people.slice(0, 1));
    expect(of(await look(db), 'Nav Seks')?.bands).toEqual(before);
    await weekPasses(db);
    expect(of(await look(db), 'Nav Seks')?.bands).toEqual(before);
    expect(
      await db.sql`select from private.overview_advisors where user_id = ${people[0]?.id ?? ''}`,
    ).toHaveLength(0);
  });

  test('an office that shrinks to four is hidden from the next Monday', async () => {
    const { people } = await officeOf(db, 'Nav Fem', 5);
    await look(db);
    await haveLeft(db, people.slice(0, 1));
    await weekPasses(db);
    expect((await look(db)).too_small).toContain('Nav Fem');
  });

  test('a second network with another set of offices shows the same of each', async () => {
    const { id, people } = await officeOf(db, 'Nav Ni', 9);
    await complete(db, people.slice(3));
    await db.sql`insert into public.network_offices (network_id, office_id) values (${otherNetwork}, ${id})`;
    expect(of(await look(db, stine, otherNetwork), 'Nav Ni')).toEqual(of(await look(db), 'Nav Ni'));
  });

  test('an office can be deleted with its count', async () => {
    const { id } = await officeOf(db, 'Nav Fem', 5);
    await look(db);
    await db.sql`delete from public.offices where id = ${id}`;
    expect(of(await look(db), 'Nav Fem')).toBeUndefined();
  });
});

const bandsOf = ({ offices }: Overview) => new Map(offices.map(({ id, bands }) => [id, bands]));
const upTo = (max: number) => fc.integer({ min: 0, max });
/** An office: how many, who of them have completed, and how many leave, are deleted and arrive until the next look. */
const anOffice = fc.record({
  people: upTo(13),
  done: fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }),
  leave: upTo(2),
  deleted: upTo(2),
  arrive: upTo(4),
});

test('whatever offices there are: nobody under five is shown, and fewer than five who come or go change nothing', async () => {
  let at = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anOffice, { minLength: 1, maxLength: 3 }), async (plans) => {
      const offices = [];
      for (const plan of plans) {
        const office = await officeOf(db, `Nav ${++at}`, plan.people);
        await complete(
          db,
          office.people.filter((_, i) => plan.done[i]),
        );
        offices.push({ plan, ...office });
      }
      const before = bandsOf(await look(db));
      const gone = new Map<string, number>();
      for (const { id, plan, people } of offices) {
        expect(before.has(id)).toBe(plan.people >= 5);
        const leaving = people.slice(0, plan.leave);
        const deleted = people.slice(plan.leave, plan.leave + plan.deleted);
        await haveLeft(db, leaving);
        await deleteAccounts(db, deleted);
        await complete(db, await arrive(db, id, plan.arrive));
        gone.set(id, leaving.length + deleted.length);
        // Those who have left keep their last day: `arrive` dates everybody back.
        await haveLeft(db, leaving);
      }
      await weekPasses(db);
      const after = bandsOf(await look(db));
      for (const { id, plan } of offices) {
        const now = plan.people - (gone.get(id) ?? 0) + plan.arrive;
        expect(after.has(id)).toBe(now >= 5);
        // Fewer than five wait with those who waited before; when they become five, it is five whom nobody has seen.
        const waited = (plan.people % 5) + plan.arrive >= 5;
        if (before.has(id) && after.has(id) && !waited) expect(after.get(id)).toEqual(before.get(id));
      }
      const counts = await db.sql<{ n: number }[]>`
        select (o.gone + (select count(*) from private.overview_advisors a where a.office_id = o.office_id))::int as n
        from private.overview_offices o`;
      expect(counts.filter(({ n }) => n % 5 !== 0)).toEqual([]);
      await db.sql`update public.network_offices set left_at = now() where network_id = ${network} and left_at is null`;
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('no band tells that all, or none, have completed', async () => {
  for (let whole = 0; whole <= 40; whole += 1) {
    const rows = await db.sql<{ k: number; band: keyof Bands | null }[]>`
      select k::int, private.band(k, ${whole}) as band from generate_series(0, ${whole}::int) k`;
    if (whole < 5) expect(new Set(rows.map(({ band }) => band))).toEqual(new Set([null]));
    else
      for (const edge of [rows[0], rows.at(-1)])
        expect(rows.filter(({ band }) => band === edge?.band).length).toBeGreaterThan(1);
  }
});

describe('the plan', () => {
  const plans = (n: number, change = {}) =>
    Promise.all(
      Array.from(
        { length: n },
        (_, i) =>
          db.sql`insert into public.assignments ${db.sql({
            ...(anItem({
              due_on: '2999-01-01',
              office_id: fjordvik,
              path_id: `sti-${i}`,
              ...change,
            }) as Record<string, string>),
            module_id: null,
            module_ids: Array.from({ length: i + 1 }, (_, m) => `m${m}`),
            due_on: new Date(Date.now() + 30 * 86_400_000),
          })}`,
      ),
    );
  test('is in words, and leaves out what is for persons', async () => {
    await arrive(db, fjordvik, 5);
    const plan = async () => of(await look(db), 'Nav Fjordvik')?.plan;
    expect(await plan()).toBe('none');
    await plans(1, { audience: 'persons' });
    expect(await plan()).toBe('none');
    await plans(1);
    expect(await plan()).toBe('some');
    await plans(4);
    expect(await plan()).toBe('year');
  });
});

describe('what packs are used', () => {
  test('a few are «some», and from five on they come in fives', async () => {
    await db.sql`delete from public.networks where id = ${network} or id = ${otherNetwork}`;
    await addPack(db);
    const coast = '20000000-0000-4000-8000-000000000001';
    await db.sql`update public.networks set governor_id = 'fjordfylket' where id = ${coast}`;
    await db.sql`insert into public.network_members (network_id, user_id, role) values (${coast}, ${stine.id}, 'owner')`;
    const packs = async () => (await look(db, stine, coast)).packs;
    expect(await packs()).toMatchObject([{ id: packId(1), networks: 0, offices: 0 }]);
    for (let n = 1; n <= 7; n += 1) {
      const there = crypto.randomUUID();
      await db.sql`insert into public.networks (id, name) values (${there}, ${`Nett ${n}`})`;
      const [office] = await db.sql`insert into public.offices (name) values (${`Nav ${n}`}) returning id`;
      await db.sql`insert into public.network_offices (network_id, office_id) values (${there}, ${office?.['id']})`;
      if (n % 2)
        await db.sql`insert into public.pack_shares (pack_id, network_id) values (${packId(1)}, ${there})`;
      else
        await db.sql`insert into public.packs (id, network_id, current_version, origin_pack, origin_version)
          values (gen_random_uuid(), ${there}, 1, ${packId(1)}, 1)`;
      const said = n < 5 ? 'some' : 5;
      expect(await packs()).toMatchObject([{ networks: said, offices: said }]);
    }
  });

  test('material that offices have used is there in the same way', async () => {
    const [m] = await db.sql`insert into public.materials (network_id, kind, title, url)
      values (${network}, 'link', 'Lenke', 'https://x.example') returning id`;
    expect((await look(db)).materials).toEqual([]);
    await db.sql`insert into private.material_uses values (${m?.['id']}, ${fjordvik}, true)`;
    expect((await look(db)).materials).toMatchObject([{ title: 'Lenke', offices: 'some', useful: 'some' }]);
  });
});
