import { computed, signal } from '@preact/signals';
import type { PackNetwork, PackNews, PackPage, PackShare, SaveArgs } from '~/data/packs';
import type { Pack } from '~/domain/pack/about';
import { type Change, takeOver } from '~/domain/pack/diff';
import { nextVersion } from '~/domain/pack/edit';
import { type Trouble, troubleOf } from './trouble';

/** What one pack's page needs from outside. */
export type PackEffects = {
  page(id: string, version?: number): Promise<PackPage>;
  linked(token: string): Promise<Pack | undefined>;
  save(args: SaveArgs): Promise<{ version: number }>;
  news(id: string): Promise<PackNews | null>;
  passOver(id: string, upto: number): Promise<unknown>;
  networks(): Promise<readonly PackNetwork[]>;
  share(id: string, network?: string): Promise<PackShare>;
  stop(share: string): Promise<unknown>;
  copy(network: string, copy: string, from: { pack: string } | { link: string }): Promise<unknown>;
  archive(id: string, archived: boolean): Promise<unknown>;
  export(pack: Pack): Promise<void>;
  newId(): string;
  /** What is being written, kept on the device until it is saved. */
  kept(id: string): Pack | undefined;
  keep(id: string, draft: Pack | undefined): void;
};
export type PackView = 'loading' | 'signed-out' | 'missing' | 'offline' | 'ready';

/** What a pack's page shows. */
function packState() {
  const page = signal<PackPage | undefined>(undefined);
  /** Opened by a public link: only the content is known. */
  const linked = signal<{ token: string; pack: Pack } | undefined>(undefined);
  return {
    page,
    linked,
    view: signal<PackView>('loading'),
    draft: signal<Pack | undefined>(undefined),
    restored: signal(false),
    note: signal(''),
    news: signal<PackNews | null>(null),
    networks: signal<readonly PackNetwork[]>([]),
    trouble: signal<Trouble | undefined>(undefined),
    busy: signal(false),
    pack: computed(() => page.value?.content ?? linked.value?.pack),
    mayWrite: computed(() => {
      const { role, network, archived } = page.value ?? {};
      return (role === 'owner' || role === 'contributor') && network?.archived === false && !archived;
    }),
  };
}
type State = ReturnType<typeof packState>;
type Load = (id: string, version?: number) => Promise<void>;

/** One thing at a time; what goes wrong is said, and changes nothing. */
const trying =
  ({ busy, trouble }: State) =>
  async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (busy.value) return undefined;
    busy.value = true;
    trouble.value = undefined;
    try {
      return await work();
    } catch (error) {
      trouble.value = troubleOf(error);
      return undefined;
    } finally {
      busy.value = false;
    }
  };
type Tried = ReturnType<typeof trying>;

function reading(state: State, effects: PackEffects) {
  const { view, page, linked, news, networks } = state;
  function lost(error: unknown) {
    const { reason } = error as { reason?: string };
    view.value = reason === 'signed-out' ? 'signed-out' : reason === 'refused' ? 'missing' : 'offline';
  }
  const load: Load = async (id, version) => {
    try {
      page.value = await effects.page(id, version);
      view.value = 'ready';
      if (page.value.copy && page.value.role !== 'guest') news.value = await effects.news(id);
      networks.value = await effects.networks();
    } catch (error) {
      if (!page.value) lost(error);
    }
  };
  async function loadLinked(token: string, signedIn: boolean) {
    try {
      const found = await effects.linked(token);
      linked.value = found && { token, pack: found };
      view.value = found ? 'ready' : 'missing';
      if (signedIn) networks.value = await effects.networks();
    } catch (error) {
      if (!linked.value) lost(error);
    }
  }
  return { load, loadLinked };
}

function writing(state: State, effects: PackEffects, tried: Tried, load: Load) {
  const { page, draft, restored, note, news, trouble } = state;
  async function saveAs(changed: Pack, said: string, takenFrom?: number): Promise<number | undefined> {
    const now = page.value;
    if (!now?.network) return undefined;
    const content = nextVersion(now.content, changed, now.id);
    const args = { network: now.network.id, pack: now.id, content, base: now.current, note: said };
    const saved = await effects.save(takenFrom === undefined ? args : { ...args, takenFrom });
    effects.keep(now.id, undefined);
    draft.value = undefined;
    note.value = '';
    await load(now.id);
    return saved.version;
  }
  return {
    edit: () => {
      const now = page.value;
      if (!now) return;
      const kept = effects.kept(now.id);
      // What was written on an older version is not put over a newer one.
      const fits = kept?.version === now.content.version ? kept : undefined;
      restored.value = fits !== undefined;
      draft.value = fits ?? now.content;
    },
    change: (changed: Pack) => {
      draft.value = changed;
      if (page.value) effects.keep(page.value.id, changed);
    },
    discard: () => {
      if (page.value) effects.keep(page.value.id, undefined);
      draft.value = undefined;
      trouble.value = undefined;
    },
    save: () => tried(async () => draft.value && saveAs(draft.value, note.value)),
    take: (chosen: readonly Change[], said: string) =>
      tried(async () => {
        const [now, fresh] = [page.value, news.value];
        return now && fresh?.open
          ? saveAs(takeOver(now.content, fresh.newest, chosen), said, fresh.to)
          : undefined;
      }),
  };
}

function sharing(state: State, effects: PackEffects, tried: Tried, load: Load) {
  const { page, linked, draft, pack, news } = state;
  /** Does something with the pack, then shows what it has become. */
  const withPack = <T>(work: (id: string) => Promise<T>) =>
    tried(async () => {
      const id = page.value?.id;
      if (!id) return undefined;
      const done = await work(id);
      await load(id);
      return { done };
    });
  return {
    passOver: () => {
      const fresh = news.value;
      return withPack((id) => (fresh?.open ? effects.passOver(id, fresh.to) : Promise.resolve()));
    },
    share: (network?: string) => withPack((id) => effects.share(id, network)),
    stop: (share: string) => withPack(() => effects.stop(share)),
    archive: (archived: boolean) => withPack((id) => effects.archive(id, archived)),
    /** Answers with the copy's id. */
    copy: (network: string) =>
      tried(async () => {
        const [now, open] = [page.value, linked.value];
        if (!now && !open) return undefined;
        const copy = effects.newId();
        await effects.copy(network, copy, now ? { pack: now.id } : { link: open?.token ?? '' });
        return copy;
      }),
    export: () =>
      tried(async () => {
        // What is being written, if somebody is writing: so that it can be kept when it could not be saved.
        const content = draft.value ?? pack.value;
        if (!content) return false;
        await effects.export(content);
        return true;
      }),
  };
}

/** One pack: read, written, shared, copied, and level with its original. */
export function createPackStore(effects: PackEffects) {
  const state = packState();
  const tried = trying(state);
  const read = reading(state, effects);
  return {
    ...{ ...state, ...read },
    ...writing(state, effects, tried, read.load),
    ...sharing(state, effects, tried, read.load),
  };
}
export type PackStore = ReturnType<typeof createPackStore>;
