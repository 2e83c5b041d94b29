/** When a module's statements are answered: before its first lesson, and when it is completed. */
export const moments = ['before', 'after'] as const;
export type Moment = (typeof moments)[number];

/** From 1, «ikke trygg i det hele tatt», to 5, «helt trygg». */
export const sureness = [1, 2, 3, 4, 5] as const;
export type Sureness = (typeof sureness)[number];

/** A statement's id, and how sure somebody feels of it. */
export type Answers = Readonly<Record<string, Sureness>>;

/** What one person has answered about one module. */
export type BeforeAfter = { readonly [M in Moment]?: Answers | undefined };

/** Where a person stands in a module. The answer from before is only worth something before the first lesson. */
export type Stage = 'new' | 'under-way' | 'completed';

/** What there is to do with a module's statements now. */
export type Turn = 'before' | 'after' | 'wait' | 'too-late' | 'compare';

/** Which turn it is: nobody is asked twice, and nobody is asked «after» who has nothing to compare with. */
export function turnAt(stage: Stage, answers: BeforeAfter): Turn {
  if (answers.before) return answers.after ? 'compare' : stage === 'completed' ? 'after' : 'wait';
  return stage === 'new' ? 'before' : 'too-late';
}

/** Mean change from before to after, in steps of the scale, over the statements answered both times; undefined when there are none. */
export function meanChange({ before = {}, after = {} }: BeforeAfter): number | undefined {
  const changes = Object.entries(before).flatMap(([id, value]) => {
    const later = after[id];
    return later === undefined ? [] : [later - value];
  });
  return changes.length === 0 ? undefined : changes.reduce((sum, n) => sum + n, 0) / changes.length;
}
