import { computed, signal } from '@preact/signals';
import type { Round, SurveyResults } from '~/data/surveys';

export type RoundsEffects = {
  rounds(): Promise<readonly Round[]>;
  open(days: number): Promise<Round>;
  close(round: string): Promise<Round>;
  results(round: string): Promise<SurveyResults>;
  /** Told what went wrong: takes the page away when the role has ended. */
  lost(error: unknown): void;
};

/** Why a round was not opened or closed, in the database's words; `notDone` is all the rest. */
const known = ['round_open', 'too_soon', 'office_too_small', 'days_out_of_range', 'round_too_young'] as const;
export type RoundTrouble = (typeof known)[number] | 'notDone';

/** How many closed rounds are compared. */
const compared = 4;

/** The rounds of one office: the open one, and what the closed ones say. */
export function createRoundsStore(effects: RoundsEffects) {
  const view = signal<'loading' | 'failed' | 'ready'>('loading');
  const rounds = signal<readonly Round[]>([]);
  const results = signal<readonly SurveyResults[]>([]);
  const trouble = signal<RoundTrouble | undefined>(undefined);
  const busy = signal(false);
  /** Something was opened or closed on this page: focus follows. */
  const changed = signal(false);
  const open = computed(() => rounds.value.find(({ closed_on }) => closed_on === null));

  async function load() {
    try {
      rounds.value = await effects.rounds();
      const closed = rounds.value.filter(({ closed_on }) => closed_on !== null).slice(0, compared);
      results.value = await Promise.all(closed.map(({ id }) => effects.results(id)));
      view.value = 'ready';
    } catch (error) {
      effects.lost(error);
      if (view.value !== 'ready') view.value = 'failed';
    }
  }

  async function change(work: () => Promise<unknown>) {
    if (busy.value) return;
    busy.value = true;
    trouble.value = undefined;
    try {
      await work();
      changed.value = true;
      await load();
    } catch (error) {
      const { code } = error as { code?: string };
      trouble.value = known.find((word) => word === code) ?? 'notDone';
      // A refusal of ours says what to do; any other may mean that the role has ended.
      if (trouble.value === 'notDone') effects.lost(error);
    }
    busy.value = false;
  }

  return {
    view,
    rounds,
    results,
    trouble,
    busy,
    changed,
    open,
    load,
    openRound: (days: number) => change(() => effects.open(days)),
    closeRound: (id: string) => change(() => effects.close(id)),
  };
}
export type RoundsStore = ReturnType<typeof createRoundsStore>;
