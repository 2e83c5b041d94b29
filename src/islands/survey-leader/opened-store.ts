import { signal } from '@preact/signals';
import type { RoundNetwork } from '~/data/network-overview';

export type OpenedEffects = {
  networks(): Promise<readonly RoundNetwork[]>;
  open(network: string, opened: boolean): Promise<unknown>;
  /** Told what went wrong: takes the page away when the role has ended. */
  lost(error: unknown): void;
};
const known = ['too_few_answers', 'not_in_network', 'round_open'] as const;
export type OpenedTrouble = (typeof known)[number] | 'notDone' | 'notLoaded';
/** What was done last, for the line that is read aloud. */
export type Done = { readonly name: string; readonly opened: boolean };

/** To which of the office's networks a round is open, and changing it. */
export function createOpenedStore(effects: OpenedEffects) {
  const networks = signal<readonly RoundNetwork[] | undefined>(undefined);
  const trouble = signal<OpenedTrouble | undefined>(undefined);
  const done = signal<Done | undefined>(undefined);
  const busy = signal(false);

  async function load() {
    try {
      networks.value = await effects.networks();
    } catch (error) {
      effects.lost(error);
      trouble.value = 'notLoaded';
    }
  }

  async function setOpen({ id, name }: RoundNetwork, opened: boolean) {
    if (busy.value) return;
    busy.value = true;
    trouble.value = done.value = undefined;
    try {
      await effects.open(id, opened);
      networks.value = networks.value?.map((one) => (one.id === id ? { ...one, open: opened } : one));
      done.value = { name, opened };
    } catch (error) {
      const { code } = error as { code?: string };
      trouble.value = known.find((word) => word === code) ?? 'notDone';
      if (trouble.value === 'notDone') effects.lost(error);
    }
    busy.value = false;
  }

  return { networks, trouble, done, busy, load, setOpen };
}
