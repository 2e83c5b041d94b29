/** Who answers. A ballot is a leader's or an advisor's; those with an advisor's say whether they are one. */
export const kinds = ['advisor', 'other', 'leader'] as const;
export type Kind = (typeof kinds)[number];

/** Whose answers are counted together. Leaders by themselves are never shown for an office with under five of them. */
export type Group = 'advisor' | 'advisor-leader' | 'all' | 'leader';

/** The group that answers a question that these are asked. */
export function shownForIn(askedTo: readonly Kind[]): Group {
  if (askedTo.includes('other')) return 'all';
  if (!askedTo.includes('leader')) return 'advisor';
  return askedTo.includes('advisor') ? 'advisor-leader' : 'leader';
}
