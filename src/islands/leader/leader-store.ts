import { signal } from '@preact/signals';
import type { Overview, TrendMonth } from '~/data/office';
import { completionsOf } from './office-figures';

/** What the store needs from outside: the database, and the page it is on. */
export type LeaderEffects = {
  overview(): Promise<Overview>;
  trend(): Promise<readonly TrendMonth[]>;
  /** Told of every failure: whoever no longer leads the office loses the page. */
  lost(error: unknown): void;
};

/** One office as its leader sees it, asked for again and again. */
export function createLeaderStore(effects: LeaderEffects) {
  const overview = signal<Overview | undefined>(undefined);
  const trend = signal<readonly TrendMonth[] | undefined>(undefined);
  /** The last fetch failed, and what is shown is older. */
  const stale = signal(false);
  let asking = false;
  let trendOf: number | undefined;

  /** The trend moves when somebody completes or comes and goes, and is not asked for in between. */
  async function followTrend({ members }: Overview) {
    const completions = completionsOf(members) + members.length / 1000;
    if (completions === trendOf) return;
    trend.value = await effects.trend();
    trendOf = completions;
  }

  async function refresh() {
    // On a slow line the next question waits for the last answer.
    if (asking) return;
    asking = true;
    try {
      overview.value = await effects.overview();
      await followTrend(overview.value);
      stale.value = false;
    } catch (error) {
      stale.value = true;
      // A role that has ended takes the names off the screen, too.
      if (['refused', 'signed-out'].includes((error as { reason?: string }).reason ?? ''))
        overview.value = undefined;
      effects.lost(error);
    } finally {
      asking = false;
    }
  }

  return { overview, trend, stale, refresh };
}
export type LeaderStore = ReturnType<typeof createLeaderStore>;
