import { signal } from '@preact/signals';
import type { JoinedNetwork, MyNetworks } from '~/data/networks';
import type { Office } from '~/data/office';

export type ListEffects = {
  mine(): Promise<MyNetworks>;
  offices(): Promise<readonly Office[]>;
  join(code: string, office?: string): Promise<JoinedNetwork>;
  answer(network: string, office: string, accepted: boolean): Promise<unknown>;
  make(id: string, name: string, purpose: string, governor: string): Promise<unknown>;
  /** Goes to a network's page. */
  open(network: string): void;
};
export type ListView = 'loading' | 'signed-out' | 'offline' | 'ready';

/** The networks that somebody takes part in, and the ways into more of them. */
export function createListStore(effects: ListEffects) {
  const view = signal<ListView>('loading');
  const mine = signal<MyNetworks | undefined>(undefined);
  /** Offices that the user leads, and so may let in. */
  const led = signal<readonly Office[]>([]);

  async function load() {
    try {
      const [networks, offices] = await Promise.all([effects.mine(), effects.offices()]);
      mine.value = networks;
      led.value = offices.filter(({ role }) => role === 'leader');
      view.value = 'ready';
    } catch (error) {
      const { reason } = error as { reason?: string };
      if (reason === 'signed-out') view.value = 'signed-out';
      else if (!mine.value) view.value = 'offline';
    }
  }

  /** @throws with `code` when the code is not taken; the words for it are in the texts. */
  async function join(code: string, office?: string) {
    if (code.replace(/[\s-]/g, '').length < 8) throw { reason: 'refused', code: 'codeMissing' };
    const answer = await effects.join(code, office || undefined);
    if ('error' in answer) throw { reason: 'refused', code: answer.error };
    effects.open(answer.id);
  }

  async function answer(network: string, office: string, accepted: boolean) {
    await effects.answer(network, office, accepted);
    if (accepted) effects.open(network);
    else await load();
  }

  async function make(id: string, name: string, purpose: string, governor: string) {
    if (!name.trim()) throw { reason: 'refused', code: 'nameMissing' };
    await effects.make(id, name, purpose, governor);
    effects.open(id);
  }

  return { view, mine, led, load, join, answer, make };
}
export type ListStore = ReturnType<typeof createListStore>;
