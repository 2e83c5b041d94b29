/** Everything here is invented: offices, people and the domain `example`, which no mail ever reaches. */
export type Person = {
  readonly email: string;
  readonly name: string;
  /** Name of the office, where the person works in one. */
  readonly office?: string;
  readonly role?: 'advisor' | 'leader';
  readonly grant?: 'governor' | 'author';
  readonly line?: 'municipal' | 'state';
  /** Share of module 1's lessons read; 1 with a passed exam is a completed module. */
  readonly read?: number;
  readonly passed?: boolean;
};

/** The governor that the demo offices belong to. */
export const governor = {
  id: 'statsforvalteren-i-fjordfylket',
  name: 'Statsforvalteren i Fjordfylket',
} as const;

/** Offices of the demo, with numbers that no real office has. */
export const offices = [
  { name: 'Nav Fjordvik', number: '9901' },
  { name: 'Nav Granheim', number: '9902' },
  { name: 'Nav Tomvik', number: '9903' },
] as const;

const fjordvik = (name: string, line: 'municipal' | 'state', read: number, passed = false): Person => ({
  email: `${name.split(' ')[0]?.toLowerCase().replaceAll('ø', 'o').replaceAll('å', 'a')}@fjordvik.example`,
  name,
  office: 'Nav Fjordvik',
  role: 'advisor',
  line,
  read,
  passed,
});

/** The people of the demo. Veslemøy has done nothing: hers is the account to try things with. */
export const people: readonly Person[] = [
  {
    email: 'veileder@fjordvik.example',
    name: 'Veslemøy Berg',
    office: 'Nav Fjordvik',
    role: 'advisor',
    line: 'municipal',
  },
  { email: 'leder@fjordvik.example', name: 'Leif Aasen', office: 'Nav Fjordvik', role: 'leader' },
  fjordvik('Amina Warsame', 'municipal', 1, true),
  fjordvik('Tormod Haugland', 'state', 1, true),
  fjordvik('Ingrid Sara Eira', 'municipal', 1),
  fjordvik('Piotr Nowak', 'state', 0.5),
  fjordvik('Solveig Nygård', 'municipal', 0.25),
  fjordvik('Jonas Lie Myhre', 'state', 0),
  { email: 'leder@granheim.example', name: 'Gro Haugen', office: 'Nav Granheim', role: 'leader' },
  {
    email: 'veileder@granheim.example',
    name: 'Espen Dahl',
    office: 'Nav Granheim',
    role: 'advisor',
    line: 'state',
    read: 0.5,
  },
  { email: 'leder@tomvik.example', name: 'Tone Vik', office: 'Nav Tomvik', role: 'leader' },
  { email: 'statsforvalter@fjordfylket.example', name: 'Stine Fjell', grant: 'governor' },
  { email: 'fagansvarlig@barneblikk.example', name: 'Frida Ask', grant: 'author' },
];
