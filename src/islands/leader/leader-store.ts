import { signal } from '@preact/signals';
import type { Office, Overview } from '~/data/office';

/** What the store needs from outside: the database. */
export type LeaderEffects = {
  offices(): Promise<readonly Office[]>;
  overview(officeId: string): Promise<Overview>;
};
export type LeaderView = 'loading' | 'signed-out' | 'not-leader' | 'offline' | 'ready';

/** One leader's offices and the overview of the one chosen. */
export function createLeaderStore(effects: LeaderEffects) {
  const view = signal<LeaderView>('loading');
  const offices = signal<readonly Office[]>([]);
  const overview = signal<Overview | undefined>(undefined);
  /** The last fetch failed, and what is shown is older. */
  const stale = signal(false);

  async function tried(work: () => Promise<void>) {
    try {
      await work();
      stale.value = false;
    } catch (error) {
      const { reason } = error as { reason?: string };
      stale.value = true;
      if (reason === 'signed-out') view.value = 'signed-out';
      // A role that has ended takes the names off the screen, too.
      else if (reason === 'refused') view.value = 'not-leader';
      else if (!overview.value) view.value = 'offline';
      if (view.value !== 'ready') overview.value = undefined;
    }
  }

  let chosen: string | undefined;
  const asking = new Set<string>();
  async function refresh(officeId: string) {
    chosen = officeId;
    // On a slow line the next question about an office waits for the last answer.
    if (asking.has(officeId)) return;
    asking.add(officeId);
    try {
      const answer = await effects.overview(officeId);
      // An answer about an office that is no longer the chosen one is not shown.
      if (chosen === officeId) {
        overview.value = answer;
        view.value = 'ready';
      }
    } finally {
      asking.delete(officeId);
    }
  }

  const load = () =>
    tried(async () => {
      offices.value = (await effects.offices()).filter(({ role }) => role === 'leader');
      const [first] = offices.value;
      if (first) await refresh(chosen ?? first.id);
      else view.value = 'not-leader';
    });

  return {
    view,
    offices,
    overview,
    stale,
    load,
    /** Asks again about the chosen office; a page that never got an answer begins from the start. */
    refresh: () => {
      const office = chosen;
      return office ? tried(() => refresh(office)) : view.value === 'offline' ? load() : Promise.resolve();
    },
    choose: (officeId: string) => tried(() => refresh(officeId)),
  };
}
export type LeaderStore = ReturnType<typeof createLeaderStore>;
