import { people } from './people.ts';

/** One password for all demo accounts; the demo exists on this machine only (main.ts refuses it elsewhere). */
export const demoPassword = 'Barneblikk-demo-26';

/** The accounts worth printing, each for one way of looking at the platform. */
export const demoAccounts = [
  { role: 'advisor', email: 'veileder@fjordvik.example', label: 'Veileder, Nav Fjordvik' },
  { role: 'leader', email: 'leder@fjordvik.example', label: 'Leder, Nav Fjordvik' },
  { role: 'leader', email: 'leder@granheim.example', label: 'Leder, Nav Granheim' },
  { role: 'leader', email: 'leder@tomvik.example', label: 'Leder, Nav Tomvik (ingen ansatte)' },
  { role: 'governor', email: 'statsforvalter@fjordfylket.example', label: 'Statsforvalteren' },
  { role: 'author', email: 'fagansvarlig@barneblikk.example', label: 'Fagansvarlig' },
].map((account) => ({ ...account, password: demoPassword, name: nameOf(account.email) }));

function nameOf(email: string): string {
  return people.find((person) => person.email === email)?.name ?? email;
}
