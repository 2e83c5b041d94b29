import { texts } from './index.ts';

/** The leader's pages, in the order they are offered. */
export const leaderPlaces = [
  { path: '/leder/', name: 'office' },
  { path: '/leder/ansatte/', name: 'members' },
  { path: '/leder/plan/', name: 'plan' },
  { path: '/leder/temamote/', name: 'theme' },
  { path: '/leder/selvvurdering/', name: 'survey' },
  { path: '/leder/egenkontroll/', name: 'selfCheck' },
] as const;

export const leaderNavText = texts({
  nb: {
    label: 'Sider for ledere',
    office: 'Kontoret',
    members: 'Ansatte',
    theme: 'Temamøte',
    plan: 'Plan',
    survey: 'Selvvurdering',
    selfCheck: 'Egenkontroll',
  },
  nn: {
    label: 'Sider for leiarar',
    office: 'Kontoret',
    members: 'Tilsette',
    theme: 'Temamøte',
    plan: 'Plan',
    survey: 'Sjølvvurdering',
    selfCheck: 'Eigenkontroll',
  },
});
