import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Overview } from '~/data/office';
import { fromHash, toHash } from './filter-address';
import { type Filter, matches, modulesShown, noFilter } from './member-filter';
import { arrange, type Order } from './member-order';

/** Rows drawn at a time: an office of 180 with twelve modules is more than two thousand cells. */
export const pageSize = 50;

/** What the list needs from outside: the address it is kept in. */
export type ListEffects = { address(): string; keep(hash: string): void };

/** Which members and modules of the overview are looked at, and in which order. */
export function createListStore(overview: ReadonlySignal<Overview | undefined>, effects: ListEffects) {
  const setup = signal(fromHash(effects.address()));
  const limit = signal(pageSize);

  const found = computed(() =>
    arrange(
      (overview.value?.members ?? []).filter((member) => matches(member, setup.value.filter)),
      setup.value.order,
    ),
  );

  function set(next: { filter?: Filter; order?: Order }) {
    setup.value = { ...setup.value, ...next };
    effects.keep(toHash(setup.value));
  }

  return {
    filter: computed(() => setup.value.filter),
    order: computed(() => setup.value.order),
    /** Everybody who passes, also those who are not drawn yet: figures and files are about them all. */
    found,
    drawn: computed(() => found.value.slice(0, limit.value)),
    modules: computed(() => (overview.value ? modulesShown(overview.value, setup.value.filter) : [])),
    narrow(change: Partial<Filter>) {
      limit.value = pageSize;
      set({ filter: { ...setup.value.filter, ...change } });
    },
    sort: (order: Order) => set({ order }),
    reset() {
      limit.value = pageSize;
      set({ filter: noFilter });
    },
    more() {
      limit.value += pageSize;
    },
    /** The address was changed by hand, or by going back. */
    readAddress() {
      const hash = effects.address();
      if (hash.includes('=')) setup.value = fromHash(hash);
    },
  };
}
export type ListStore = ReturnType<typeof createListStore>;
