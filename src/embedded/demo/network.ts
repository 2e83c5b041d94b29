import { people } from './people.ts';

/** A network of two offices, with something written and a gathering planned. Invented, as the rest of the demo. */
const network = {
  name: 'Barn i lavinntektsfamilier i Fjordfylket',
  purpose:
    'Kontorene prøver små ting i møte med familier som har lite penger, og forteller hverandre hvordan det gikk.',
  offices: ['Nav Fjordvik', 'Nav Granheim'],
} as const;

const written = [
  {
    id: 'post 1',
    email: 'leder@granheim.example',
    tag: 'barneperspektivet',
    days: 9,
    body: 'Vi begynte med ett spørsmål i alle første samtaler: «Hvem bor hjemme hos deg?» Det tok to minutter.\n\nDet gikk bedre enn vi trodde. Tre av oss glemte det den første uka, så nå står det på lappen ved skjermen.',
  },
  {
    id: 'post 2',
    parent: 'post 1',
    email: 'leder@fjordvik.example',
    days: 8,
    body: 'Vi vil prøve det samme. Skrev dere svaret et fast sted, så neste veileder finner det?',
  },
  {
    id: 'post 3',
    parent: 'post 1',
    email: 'leder@granheim.example',
    days: 7,
    body: 'Ja, øverst i notatet fra samtalen. Det er enkelt å finne igjen.',
  },
] as const;

const agenda = [
  { minutes: 10, text: 'Velkommen og runde' },
  { minutes: 30, text: 'Ett spørsmål i første samtale: hva lærte vi?' },
  { minutes: 30, text: 'To og to: en sak der vi glemte å spørre om barna' },
  { minutes: 20, text: 'Hvem gjør hva, når' },
];

const idOf = (text: string) => `md5('barneblikk demo network ' || ${text})::uuid`;
const user = (email: string) => `(select u.id from auth.users u where u.email = ${email})`;

/** Parameters: name, purpose, governor's id. */
const networks = `insert into public.networks (id, name, purpose, governor_id) values (${idOf("'one'")}, $1, $2, $3) on conflict do nothing`;

/** Parameter: the owner's e-mail. Who has left is not put back, nor an office. */
const owner = `insert into public.network_members (network_id, user_id, role)
select ${idOf("'one'")}, ${user('$1')}, 'owner'
where not exists (select from public.network_members m where m.network_id = ${idOf("'one'")})`;

/** Parameter: names of offices. */
const offices = `insert into public.network_offices (network_id, office_id)
select ${idOf("'one'")}, o.id from public.offices o
where o.name in (select jsonb_array_elements_text($1::jsonb)) and not exists (
  select from public.network_offices t where t.network_id = ${idOf("'one'")} and t.office_id = o.id)`;

/** Parameter: posts, a thread before its replies. */
const posts = `insert into private.posts (id, network_id, parent_id, author, body, tags, created_at)
select ${idOf('p.id')}, ${idOf("'one'")}, case when p.parent is not null then ${idOf('p.parent')} end,
  ${user('p.email')}, p.body, array_remove(array[p.tag], null), now() - make_interval(days => p.days)
from jsonb_to_recordset($1::jsonb) as p(id text, parent text, email text, tag text, days int, body text)
on conflict do nothing`;

/** Parameters: agenda, e-mail of whoever makes it. Three weeks from the first start. */
const gathering = `insert into private.gatherings (id, network_id, title, about, starts_at, place, agenda, host_id, made_by)
select ${idOf("'gathering'")}, ${idOf("'one'")}, 'Hva lærte vi av ett spørsmål?', 'Ta med én erfaring, uten navn.',
  ((current_date + 21) + time '09:00') at time zone 'Europe/Oslo', 'Nav Granheim, møterom 2', $1::jsonb,
  (select o.id from public.offices o where o.name = 'Nav Granheim'), ${user('$2')}
on conflict do nothing`;

/** The statements with their parameters, in order; `people` has the governor's account. */
export const networkSteps = (governorId: string): readonly (readonly [string, readonly unknown[]])[] => {
  const email = people.find(({ grant }) => grant === 'governor')?.email;
  return [
    [networks, [network.name, network.purpose, governorId]],
    [owner, [email]],
    [offices, [network.offices]],
    [posts, [written]],
    [gathering, [agenda, email]],
  ];
};
