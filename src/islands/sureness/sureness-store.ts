import { computed, signal } from '@preact/signals';
import { type Answers, type BeforeAfter, type Moment, meanChange, type Sureness } from '~/domain/sureness';

/** What the store needs from outside: the device. */
export type SurenessEffects = {
  save(moment: Moment, answers: Answers): Promise<void>;
  remove(): Promise<void>;
  skip(): Promise<void>;
};
export type SurenessNews = '' | 'missing' | 'saved' | 'failed' | 'removed';

/** One module's statements as one person answers them. `statements`: their ids. */
export function createSurenessStore(effects: SurenessEffects, statements: readonly string[]) {
  const known = signal<BeforeAfter>({});
  const draft = signal<Answers>({});
  const news = signal<SurenessNews>('');
  /** What was taken back last, until something else is done: it can be had again. */
  const taken = signal<BeforeAfter | undefined>(undefined);

  async function tried(work: () => Promise<void>, done: SurenessNews): Promise<boolean> {
    try {
      await work();
      news.value = done;
      return true;
    } catch {
      news.value = 'failed';
      return false;
    }
  }

  /** Keeps the answers of this moment when all are there. */
  async function save(moment: Moment): Promise<boolean> {
    const answers = draft.value;
    if (statements.some((id) => answers[id] === undefined)) {
      news.value = 'missing';
      return false;
    }
    const kept = await tried(() => effects.save(moment, answers), 'saved');
    if (kept) {
      draft.value = {};
      taken.value = undefined;
    }
    return kept;
  }

  async function remove(): Promise<void> {
    const gone = known.value;
    if (await tried(effects.remove, 'removed')) taken.value = gone;
  }

  async function undo(): Promise<void> {
    const { before, after } = taken.value ?? {};
    await tried(async () => {
      if (before) await effects.save('before', before);
      if (after) await effects.save('after', after);
      taken.value = undefined;
    }, 'saved');
  }

  return {
    known,
    draft,
    news,
    taken,
    change: computed(() => meanChange(known.value)),
    choose(id: string, value: Sureness) {
      draft.value = { ...draft.value, [id]: value };
      news.value = '';
    },
    save,
    remove,
    undo,
    skip: () => tried(effects.skip, ''),
  };
}
export type SurenessStore = ReturnType<typeof createSurenessStore>;
