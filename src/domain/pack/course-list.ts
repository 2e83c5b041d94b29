/** What can be picked into a pack from the site: made with the site, one file a language. */
export type CourseList = {
  readonly lessons: readonly {
    readonly module: string;
    readonly moduleTitle: string;
    readonly lesson: string;
    readonly title: string;
    readonly minutes: number;
    readonly parts: readonly { readonly heading: string; readonly title: string }[];
  }[];
  readonly cases: readonly { readonly case: string; readonly title: string; readonly minutes: number }[];
  readonly sources: readonly { readonly source: string; readonly title: string }[];
};

export type PickKind = 'lesson' | 'part' | 'case' | 'source';
/** One thing to pick: what it becomes in a pack, but for its id. */
export type Picked = { readonly title: string; readonly minutes: number; readonly beside: string } & (
  | { readonly kind: 'lesson'; readonly module: string; readonly lesson: string }
  | { readonly kind: 'part'; readonly module: string; readonly lesson: string; readonly heading: string }
  | { readonly kind: 'case'; readonly case: string }
  | { readonly kind: 'source'; readonly source: string }
);

/** The things of one kind that have every word that was written in their title or beside it. */
export function picksIn(list: CourseList, kind: PickKind, written: string): readonly Picked[] {
  const words = written.toLowerCase().split(/\s+/).filter(Boolean);
  return ofKind(list, kind).filter(({ title, beside }) => {
    const text = `${title} ${beside}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function ofKind({ lessons, cases, sources }: CourseList, kind: PickKind): readonly Picked[] {
  switch (kind) {
    case 'lesson':
      return lessons.map(({ module, moduleTitle, lesson, title, minutes }) => ({
        ...{ kind, module, lesson, title, minutes, beside: moduleTitle },
      }));
    case 'part':
      return lessons.flatMap(({ module, lesson, title: beside, parts }) =>
        parts.map(({ heading, title }) => ({ kind, module, lesson, heading, title, beside, minutes: 2 })),
      );
    case 'case':
      return cases.map((one) => ({ kind, ...one, beside: '' }));
    case 'source':
      return sources.map((one) => ({ kind, ...one, minutes: 0, beside: '' }));
  }
}
