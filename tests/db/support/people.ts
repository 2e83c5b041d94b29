/** Somebody who calls the Data API: a database role, and a person where there is one. */
export type Caller = {
  readonly role: 'anon' | 'authenticated' | 'service_role';
  readonly id?: string;
};
export type Person = Caller & { readonly id: string; readonly email: string };

const person = (number: number, email: string): Person => ({
  role: 'authenticated',
  id: `00000000-0000-4000-8000-00000000000${number}`,
  email,
});

/** Nobody in particular, and the secret key. */
export const anon: Caller = { role: 'anon' };
export const service: Caller = { role: 'service_role' };

/** Nav Fjordvik: Kari and Ola are advisors, Leif leads. */
export const kari = person(1, 'kari@fjordvik.example');
export const leif = person(2, 'leif@fjordvik.example');
export const ola = person(8, 'ola@fjordvik.example');

/** Nav Granheim: Geir is an advisor, Gro leads. */
export const geir = person(3, 'geir@granheim.example');
export const gro = person(4, 'gro@granheim.example');

/** Stine works for the governor, Frida writes the course, Arne administers. Nina has just signed up. */
export const stine = person(5, 'stine@fylket.example');
export const frida = person(6, 'frida@barneblikk.example');
export const arne = person(7, 'arne@barneblikk.example');
export const nina = person(9, 'nina@nowhere.example');

export const everybody = [kari, leif, geir, gro, stine, frida, arne, ola, nina];

export const fjordvik = '10000000-0000-4000-8000-000000000001';
export const granheim = '10000000-0000-4000-8000-000000000002';
/** An office that is not there. */
export const nowhere = '10000000-0000-4000-8000-00000000000f';
