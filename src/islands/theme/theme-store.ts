import { computed, signal } from '@preact/signals';
import { guideFor, type HardItem } from '~/domain/theme-meeting/guide';
import type { ModuleMaterial } from '~/domain/theme-meeting/material';

/** What the store needs from outside: the site's own files, and the database. */
export type ThemeEffects = {
  material(moduleId: string): Promise<ModuleMaterial>;
  hardest(officeId: string, items: readonly string[]): Promise<readonly HardItem[]>;
};
export type MaterialView = 'loading' | 'failed' | 'ready';
/** `none`: nobody has asked, since no office is led here. */
export type HardView = 'none' | 'offline' | 'few' | 'found';

const idsOf = ({ items }: ModuleMaterial) => items.map(({ id }) => id);

/** A theme meeting that is being made. */
export function createThemeStore(effects: ThemeEffects) {
  const moduleId = signal('');
  const material = signal<ModuleMaterial | undefined>(undefined);
  const view = signal<MaterialView>('loading');
  const caseId = signal<string | undefined>(undefined);
  const hardest = signal<readonly HardItem[]>([]);
  const hardView = signal<HardView>('none');
  const when = signal({ date: '', time: '', place: '' });
  let office: string | undefined;

  /** Asks what the office finds hard. @throws what the database refused with, for the page to act on */
  async function askHardest(): Promise<void> {
    const about = material.value;
    const asked = office;
    hardest.value = [];
    hardView.value = 'none';
    if (!about || !asked) return;
    try {
      const answer = await effects.hardest(asked, idsOf(about));
      // An answer about another module or office than the one chosen now is not shown.
      if (material.value !== about || office !== asked) return;
      hardest.value = answer;
      hardView.value = answer.length > 0 ? 'found' : 'few';
    } catch (error) {
      if (material.value === about) hardView.value = 'offline';
      throw error;
    }
  }

  /** The module that the meeting is about. Rejects like `askHardest`; a file that does not come is in `view`. */
  async function choose(id: string): Promise<void> {
    moduleId.value = id;
    view.value = 'loading';
    try {
      const found = await effects.material(id);
      if (moduleId.value !== id) return;
      material.value = found;
      view.value = 'ready';
    } catch {
      if (moduleId.value === id) view.value = 'failed';
      return;
    }
    await askHardest();
  }

  return {
    moduleId,
    material,
    view,
    caseId,
    hardView,
    when,
    guide: computed(
      () =>
        material.value &&
        guideFor(material.value, {
          caseId: caseId.value,
          hardest: hardest.value,
          start: when.value.time || undefined,
        }),
    ),
    choose,
    /** The office whose hardest items are wanted; undefined for none. Rejects like `askHardest`. */
    about(officeId: string | undefined): Promise<void> {
      office = officeId;
      return askHardest();
    },
  };
}
export type ThemeStore = ReturnType<typeof createThemeStore>;
