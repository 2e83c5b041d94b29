import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { loadCaseRun, saveCaseRun, syncCaseRun } from '~/data/case-runs';
import { onChange } from '~/data/changes';
import { isChoice, type Turn, upTo, withoutLastChoice } from '~/domain/case/debrief';
import type { Case } from '~/domain/case/schema';
import { type CaseState, replay, type Step, take } from '~/domain/case/state';

/** A run of one case: kept as its steps, and worked out from them. */
export type CaseStore = {
  readonly status: ReadonlySignal<'loading' | 'ready' | 'playing'>;
  readonly state: ReadonlySignal<CaseState>;
  readonly begun: ReadonlySignal<boolean>;
  /** False when the device did not let us save. */
  readonly kept: ReadonlySignal<boolean>;
  open(): void;
  play(): void;
  step(id: string): void;
  undo(): void;
  again(): void;
  backTo(turn: Turn): void;
  close(): void;
};

export function caseStore(story: Case): CaseStore {
  const status = signal<'loading' | 'ready' | 'playing'>('loading');
  const steps = signal<readonly Step[]>([]);
  const kept = signal(true);
  const state = computed(() => replay(story, steps.value));
  let runId = crypto.randomUUID();
  let closed = () => {};

  const show = (run: { runId: string; steps: readonly Step[] } | undefined) => {
    if (!run) return;
    runId = run.runId as typeof runId;
    steps.value = run.steps;
  };

  function put(next: readonly Step[]) {
    steps.value = next;
    saveCaseRun({
      caseId: story.id,
      runId,
      finished: Boolean(state.value.scene.ending),
      steps: next.map(({ scene, id }) => ({
        scene,
        id,
        ...(isChoice(story, { scene, id }) && { choice: true as const }),
      })),
    }).then(
      () => {
        kept.value = true;
      },
      () => {
        kept.value = false;
      },
    );
  }

  return {
    status,
    state,
    kept,
    begun: computed(() => steps.value.length > 0),
    open() {
      loadCaseRun(story.id)
        .then(show, () => {
          kept.value = false;
        })
        .then(() => {
          status.value = 'ready';
          // Another device may have gone on. While somebody plays here, what they do here counts.
          return syncCaseRun(story.id).then((run) => {
            if (status.value === 'ready') show(run);
          });
        })
        .catch(() => undefined);
      closed = onChange(() => {
        if (status.value === 'ready') loadCaseRun(story.id).then(show, () => undefined);
      });
    },
    play: () => {
      status.value = 'playing';
    },
    step(id) {
      const next = take(story, state.value, id);
      if (next) put(next.steps);
    },
    undo() {
      const earlier = withoutLastChoice(story, state.value.steps);
      if (earlier) put(earlier);
    },
    again() {
      runId = crypto.randomUUID();
      put([]);
      status.value = 'playing';
    },
    backTo: (turn) => put(upTo(turn, state.value.steps)),
    close: () => closed(),
  };
}
