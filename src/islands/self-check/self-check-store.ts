import { signal } from '@preact/signals';
import type { PointNote, SelfCheckNotes } from '~/data/self-check';

export type SelfCheckEffects = {
  load(): Promise<SelfCheckNotes>;
  save(notes: SelfCheckNotes): Promise<void>;
};

/** What the office has written at each point. Never leaves the device. */
export function createSelfCheckStore(effects: SelfCheckEffects) {
  const notes = signal<SelfCheckNotes>({});
  const failed = signal(false);

  const keep = (next: SelfCheckNotes) => {
    notes.value = next;
    effects.save(next).then(
      () => {
        failed.value = false;
      },
      () => {
        failed.value = true;
      },
    );
  };
  /** What was written before the page woke, or while this is fetched, is newer than what was kept. */
  async function load(before: SelfCheckNotes = {}) {
    notes.value = before;
    const kept = await effects.load().catch((): SelfCheckNotes => ({}));
    const newer = Object.entries(notes.value).map(([point, note]) => [point, { ...kept[point], ...note }]);
    const all = { ...kept, ...Object.fromEntries(newer) };
    if (newer.length > 0) keep(all);
    else notes.value = all;
  }
  return {
    notes,
    failed,
    load,
    write: (point: string, change: PointNote) =>
      keep({ ...notes.value, [point]: { ...notes.value[point], ...change } }),
    empty: () => keep({}),
  };
}
export type SelfCheckStore = ReturnType<typeof createSelfCheckStore>;
