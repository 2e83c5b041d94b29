import { signal } from '@preact/signals';
import type { Network, NetworkNews } from '~/data/networks';

export type NetworkEffects = { page(): Promise<Network>; news(): Promise<NetworkNews> };
export type NetworkView = 'loading' | 'signed-out' | 'not-in' | 'offline' | 'ready';

export const networkParts = [
  'nytt',
  'samlinger',
  'materiell',
  'erfaringer',
  'deltakere',
  'oversikt',
  'innstillinger',
] as const;
export type NetworkPart = (typeof networkParts)[number];

/** The part that an address asks for; the first one for anything else. */
export const partOf = (search: string): NetworkPart => {
  const asked = new URLSearchParams(search).get('del');
  return networkParts.find((part) => part === asked) ?? 'nytt';
};

/** One network as the signed-in user sees it. */
export function createNetworkStore(effects: NetworkEffects) {
  const view = signal<NetworkView>('loading');
  const network = signal<Network | undefined>(undefined);
  const news = signal<NetworkNews | undefined>(undefined);

  /** Fetches again. A part that has ended takes everything off the screen; a dead network takes nothing. */
  async function load() {
    try {
      [network.value, news.value] = await Promise.all([effects.page(), effects.news()]);
      view.value = 'ready';
    } catch (error) {
      const { reason } = error as { reason?: string };
      if (reason === 'signed-out') view.value = 'signed-out';
      else if (reason === 'refused') view.value = 'not-in';
      else if (!network.value) view.value = 'offline';
      if (view.value !== 'ready') network.value = undefined;
    }
  }

  return { view, network, news, load };
}
export type NetworkStore = ReturnType<typeof createNetworkStore>;

/** Whether the user may write here: an archived network is read only. */
export const mayWrite = ({ role, archived }: Network): boolean => role !== 'reader' && !archived;
export const mayRun = ({ role, archived }: Network): boolean => role === 'owner' && !archived;

/** Whether the user has this part: settings are for owners, the overview for those who own and work for the governor. */
export const hasPart = (part: NetworkPart, { role, governs }: Network): boolean =>
  part === 'oversikt' ? governs : part !== 'innstillinger' || role === 'owner';
