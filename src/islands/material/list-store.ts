import { computed, signal } from '@preact/signals';
import {
  everything,
  type Filter,
  type Material,
  type NetworkMaterials,
  narrowed,
} from '~/domain/material/material';

/** What the list needs from outside. */
export type ListEffects = {
  load(): Promise<NetworkMaterials>;
  remove(material: string): Promise<void>;
  use(material: string, office: string, used: boolean, useful: boolean | null): Promise<unknown>;
  fetchFile(path: string): Promise<Blob>;
  /** Hands the file to the reader, to be saved. */
  hand(file: Blob, name: string): void;
  today(): string;
};
export type ListView = 'loading' | 'signed-out' | 'not-here' | 'offline' | 'ready';

/** What a network shares: all of it, what is looked for, and what can be done with each. */
export function createListStore(effects: ListEffects) {
  const view = signal<ListView>('loading');
  const told = signal<NetworkMaterials | undefined>(undefined);
  const filter = signal<Filter>(everything);
  /** Which material something went wrong with, and what was tried. */
  const failed = signal<{ id: string; what: 'download' | 'remove' | 'use' } | undefined>(undefined);
  const fetching = signal<string | undefined>(undefined);
  const shown = computed(() => narrowed(told.value?.materials ?? [], filter.value, effects.today()));

  async function load(): Promise<void> {
    try {
      told.value = await effects.load();
      view.value = 'ready';
    } catch (error) {
      const { reason = 'offline' } = error as { reason?: string };
      if (reason === 'signed-out') view.value = 'signed-out';
      else if (reason === 'refused') view.value = 'not-here';
      else if (!told.value) view.value = 'offline';
      if (reason === 'refused' || reason === 'signed-out') told.value = undefined;
    }
  }

  /** Tries something with a material, and says at the material when it did not work. */
  async function tried(id: string, what: 'download' | 'remove' | 'use', work: () => Promise<unknown>) {
    failed.value = undefined;
    try {
      await work();
      return true;
    } catch {
      failed.value = { id, what };
      return false;
    }
  }

  return {
    view,
    told,
    filter,
    shown,
    failed,
    fetching,
    load,
    narrow: (part: Partial<Filter>) => {
      filter.value = { ...filter.value, ...part };
    },
    reset: () => {
      filter.value = everything;
    },
    remove: async ({ id }: Material) => {
      const done = await tried(id, 'remove', () => effects.remove(id));
      if (done) await load();
      return done;
    },
    use: async ({ id }: Material, office: string, used: boolean, useful: boolean | null) => {
      if (await tried(id, 'use', () => effects.use(id, office, used, useful))) await load();
    },
    download: async (id: string, path: string, name: string) => {
      fetching.value = path;
      await tried(id, 'download', async () => effects.hand(await effects.fetchFile(path), name));
      fetching.value = undefined;
    },
  };
}
export type ListStore = ReturnType<typeof createListStore>;
