import { slips } from '../words/distance.ts';
import { skeletonOf } from '../words/skeleton.ts';

/** The term that sounds like one of the other kind of Norwegian. The list is first made when somebody needs it. */
export function soundingLike(
  terms: readonly string[],
  pairs: ReadonlyMap<string, readonly string[]>,
): (term: string) => string | undefined {
  let heard: Map<string, string[]> | undefined;
  return (term) => {
    if (term.length < 4 || /[\d§]/.test(term)) return undefined;
    heard ??= bySkeleton([...terms, ...pairs.keys()]);
    const alike = heard.get(skeletonOf(term))?.map((other) => ({ other, off: slips(term, other, 4) }));
    const [nearest] = alike?.sort((a, b) => a.off - b.off) ?? [];
    return nearest && nearest.off <= 4 ? (pairs.get(nearest.other)?.[0] ?? nearest.other) : undefined;
  };
}

function bySkeleton(terms: readonly string[]): Map<string, string[]> {
  const heard = new Map<string, string[]>();
  for (const term of terms) {
    if (term.length < 3 || /[\d§]/.test(term)) continue;
    const bare = skeletonOf(term);
    heard.set(bare, [...(heard.get(bare) ?? []), term]);
  }
  return heard;
}
