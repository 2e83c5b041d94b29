import { signal } from '@preact/signals';
import type { PackLists, PackNetwork, SaveArgs } from '~/data/packs';
import type { Pack, PackAbout } from '~/domain/pack/about';
import { newPack } from '~/domain/pack/edit';
import type { PackProblem } from '~/domain/pack/problem';
import type { ReadArchive } from '~/domain/pack/read-archive';
import { type Trouble, troubleOf } from './trouble';

/** What the list needs from outside. */
export type ListEffects = {
  networks(): Promise<readonly PackNetwork[]>;
  lists(network: string): Promise<PackLists>;
  save(args: SaveArgs): Promise<unknown>;
  read(file: Blob): Promise<ReadArchive>;
  /** Stores a file of the network and answers with its path. */
  writeFile(network: string, bytes: Uint8Array, name: string): Promise<string>;
  newId(): string;
};
export type Importing =
  | { readonly step: 'reading' }
  | { readonly step: 'refused'; readonly problem: PackProblem }
  | {
      readonly step: 'preview';
      readonly pack: Pack;
      readonly files: ReadonlyMap<string, Uint8Array>;
      readonly leftOut: readonly string[];
    };
export type ListView = 'loading' | 'signed-out' | 'none' | 'refused' | 'offline' | 'ready';

/** A network's packs: which there are, a new one made, one taken in from an archive. */
export function createListStore(effects: ListEffects) {
  const view = signal<ListView>('loading');
  const networks = signal<readonly PackNetwork[]>([]);
  const lists = signal<PackLists | undefined>(undefined);
  const importing = signal<Importing | undefined>(undefined);
  const trouble = signal<Trouble | undefined>(undefined);
  const busy = signal(false);

  async function load(wanted: string | null) {
    try {
      networks.value = await effects.networks();
      const network = wanted ?? networks.value[0]?.id;
      if (!network) view.value = 'none';
      else {
        lists.value = await effects.lists(network);
        view.value = 'ready';
      }
    } catch (error) {
      const reason = troubleOf(error);
      view.value = reason === 'signed-out' || reason === 'refused' ? reason : 'offline';
    }
  }

  /** Saves a first version, and answers with the new pack's id, or undefined when it did not work. */
  async function add(
    content: (id: string, network: string) => Pack | Promise<Pack>,
    note: string,
  ): Promise<string | undefined> {
    const network = lists.value?.network.id;
    if (!network || busy.value) return undefined;
    busy.value = true;
    trouble.value = undefined;
    try {
      const pack = effects.newId();
      await effects.save({ network, pack, content: await content(pack, network), note });
      return pack;
    } catch (error) {
      trouble.value = troubleOf(error);
      return undefined;
    } finally {
      busy.value = false;
    }
  }

  async function choose(file: Blob | undefined) {
    if (!file) return;
    trouble.value = undefined;
    importing.value = { step: 'reading' };
    try {
      const read = await effects.read(file);
      if ('problem' in read) importing.value = { step: 'refused', problem: read.problem };
      else importing.value = { step: 'preview', ...read };
    } catch (error) {
      importing.value = undefined;
      trouble.value = troubleOf(error);
    }
  }

  return {
    ...{ view, networks, lists, importing, trouble, busy, load, choose },
    make: (about: PackAbout, note: string) => add((id) => newPack(id, about), note),
    takeIn: (note: string) => {
      const found = importing.value;
      return found?.step === 'preview'
        ? add((_, network) => stored(found, network, effects), note)
        : Promise.resolve(undefined);
    },
    closeImport: () => {
      importing.value = undefined;
    },
  };
}
export type ListStore = ReturnType<typeof createListStore>;

/** The pack with its files in the network's storage. */
async function stored(
  { pack, files }: Extract<Importing, { step: 'preview' }>,
  network: string,
  effects: ListEffects,
): Promise<Pack> {
  const items: Pack['items'] = [];
  for (const item of pack.items) {
    const bytes = files.get(item.id);
    if (item.kind !== 'file' || !bytes) items.push(item);
    else items.push({ ...item, path: await effects.writeFile(network, bytes, item.name) });
  }
  return { ...pack, items };
}
