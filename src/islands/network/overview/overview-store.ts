import { signal } from '@preact/signals';
import type { NetworkOverview } from '~/data/network-overview';

export type OverviewView = 'loading' | 'offline' | 'refused' | 'ready';

/** The overview of one network. What has been fetched stays when the line is dead; a right that has ended takes it away. */
export function createOverviewStore(effects: { overview(): Promise<NetworkOverview> }) {
  const view = signal<OverviewView>('loading');
  const overview = signal<NetworkOverview | undefined>(undefined);

  async function load() {
    if (!overview.value) view.value = 'loading';
    try {
      overview.value = byName(await effects.overview());
      view.value = 'ready';
    } catch (error) {
      const { reason } = error as { reason?: string };
      const lost = reason === 'refused' || reason === 'signed-out';
      if (lost) overview.value = undefined;
      if (lost) view.value = 'refused';
      else if (!overview.value) view.value = 'offline';
    }
  }

  return { view, overview, load };
}

const order = new Intl.Collator('nb');

/** Offices as in a Norwegian list of names, which the database does not know; never by what they have done. */
export const byName = (overview: NetworkOverview): NetworkOverview => ({
  ...overview,
  offices: [...overview.offices].sort((a, b) => order.compare(a.name, b.name)),
  too_small: [...overview.too_small].sort(order.compare),
  surveys: {
    ...overview.surveys,
    offices: [...overview.surveys.offices].sort((a, b) => order.compare(a.name, b.name)),
  },
});
