import { signal } from '@preact/signals';
import type { ModuleQuality } from '~/domain/item-quality';

/** What the store needs from outside: the database. */
export type QualityEffects = { quality(module: string): Promise<ModuleQuality> };
export type QualityView =
  | 'loading'
  | 'signed-out'
  | 'not-author'
  | 'not-loaded'
  | 'offline'
  | 'failed'
  | 'ready';

/** The questions of the module that is chosen. */
export function createQualityStore(first: string, effects: QualityEffects) {
  const view = signal<QualityView>('loading');
  const module = signal(first);
  const quality = signal<ModuleQuality | undefined>(undefined);
  /** The last fetch failed, and what is shown is older. */
  const stale = signal(false);

  async function load(): Promise<void> {
    const wanted = module.value;
    try {
      const answer = await effects.quality(wanted);
      // An answer about a module that is no longer the chosen one is not shown.
      if (module.value !== wanted) return;
      quality.value = answer;
      stale.value = false;
      view.value = 'ready';
    } catch (error) {
      if (module.value !== wanted) return;
      view.value = viewAfter(error);
      stale.value = view.value === 'offline' && quality.value !== undefined;
      if (stale.value) view.value = 'ready';
      // A role that has ended takes the key off the screen, too.
      else quality.value = undefined;
    }
  }

  return {
    view,
    module,
    quality,
    stale,
    load,
    choose: (id: string) => {
      module.value = id;
      quality.value = undefined;
      view.value = 'loading';
      return load();
    },
  };
}
export type QualityStore = ReturnType<typeof createQualityStore>;

/** A failure without a reason is a part of the page that could not be fetched. */
function viewAfter(error: unknown): QualityView {
  const { reason = 'offline', code } = error as { reason?: string; code?: string };
  if (code === 'module_unknown') return 'not-loaded';
  if (code === 'not_author') return 'not-author';
  if (reason === 'signed-out') return 'signed-out';
  return reason === 'offline' ? 'offline' : 'failed';
}
