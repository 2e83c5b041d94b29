import { computed, signal } from '@preact/signals';
import { loadNote, saveNote } from '~/data/notes';
import type { Case } from '~/domain/case/schema';
import { replay, type Step, take } from '~/domain/case/state';

/** What a group has said in one scene: the three answers, and the votes for each choice. */
export type Talk = {
  readonly said: Readonly<Record<string, string>>;
  readonly votes: Readonly<Record<string, number>>;
};
type Kept = {
  readonly steps: readonly Step[];
  readonly talks: Readonly<Record<string, Talk>>;
  readonly agreed: string;
};

const nothing: Kept = { steps: [], talks: {}, agreed: '' };
export const noTalk: Talk = { said: {}, votes: {} };

/** A case played by a group: on this device only, beside what the same person plays alone. */
export function groupStore(story: Case) {
  const id = `gruppe-${story.id}`;
  const kept = signal<Kept>(nothing);
  const loaded = signal(false);
  const saved = signal(true);

  function put(next: Kept) {
    kept.value = next;
    saveNote(id, JSON.stringify(next)).then(
      () => {
        saved.value = true;
      },
      () => {
        saved.value = false;
      },
    );
  }
  const talkIn = (scene: string) => kept.value.talks[scene] ?? noTalk;
  const say = (scene: string, talk: Talk) =>
    put({ ...kept.value, talks: { ...kept.value.talks, [scene]: talk } });

  return {
    state: computed(() => replay(story, kept.value.steps)),
    kept,
    loaded,
    saved,
    talkIn,
    open: () =>
      loadNote(id)
        .then((text) => {
          if (text) kept.value = { ...nothing, ...JSON.parse(text) };
        })
        .catch(() => undefined)
        .finally(() => {
          loaded.value = true;
        }),
    step(choice: string) {
      const next = take(story, replay(story, kept.value.steps), choice);
      if (next) put({ ...kept.value, steps: next.steps });
    },
    write: (scene: string, field: string, text: string) =>
      say(scene, { ...talkIn(scene), said: { ...talkIn(scene).said, [field]: text } }),
    vote: (scene: string, choice: string, votes: number) =>
      say(scene, { ...talkIn(scene), votes: { ...talkIn(scene).votes, [choice]: votes } }),
    agree: (text: string) => put({ ...kept.value, agreed: text }),
    again: () => put(nothing),
  };
}
export type GroupStore = ReturnType<typeof groupStore>;
