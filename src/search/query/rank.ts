import type { Kind } from '../format/types.ts';
import type { Scored } from './score.ts';

/** A page that was found, and the place on it that answers best. */
export type Ranked = { readonly page: number; readonly place: number; readonly score: number };

/** Less than this share of what is asked for is no answer. */
const least = 0.45;
/** The course comes before the registers that it rests on. */
const byKind: Readonly<Record<Kind, number>> = {
  lesson: 1.1,
  module: 0.9,
  term: 1,
  case: 1,
  page: 1,
  source: 0.8,
};
/** One page of a kind after another is worth less each time: nobody wants five paragraphs of one law first. */
const crowded: Readonly<Record<Kind, number>> = {
  lesson: 1,
  module: 0.9,
  term: 0.8,
  case: 0.95,
  page: 0.9,
  source: 0.8,
};

/** Pages, best first. `pageOf` gives the page of each place. */
export function rankPages(scored: Scored, pageOf: Uint16Array, kindOf: (page: number) => Kind): Ranked[] {
  const all = scored.importance.reduce((sum, one) => sum + one, 0);
  const pages = new Map<number, { best: Ranked; concepts: number[] }>();
  for (let place = 0; place < pageOf.length; place++) {
    const { total, share } = sumsAt(scored, place, all);
    if (total === 0) continue;
    const page = pageOf[place] ?? 0;
    const found = pages.get(page) ?? {
      best: { page, place, score: 0 },
      concepts: scored.scores.map(() => 0),
    };
    const score = total * share * share;
    if (score > found.best.score) found.best = { page, place, score };
    scored.scores.forEach((scores, i) => {
      found.concepts[i] = together(found.concepts[i] ?? 0, scores[place] ?? 0);
    });
    pages.set(page, found);
  }
  const ranked = [...pages.values()].flatMap(({ best, concepts }) => {
    const share = shareOf(concepts, scored.importance, all);
    if (share < least) return [];
    const whole = concepts.reduce((sum, one) => sum + one, 0) * share * share;
    return [{ ...best, score: (best.score + 0.6 * whole) * byKind[kindOf(best.page)] }];
  });
  return spread(
    ranked.sort((a, b) => b.score - a.score),
    kindOf,
  );
}

/** The best place counts, and a page that speaks of it in more places a little more. */
const together = (a: number, b: number) => Math.max(a, b) + 0.1 * Math.min(a, b);

function sumsAt({ scores, importance }: Scored, place: number, all: number) {
  let total = 0;
  let matched = 0;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i]?.[place] ?? 0;
    total += score;
    if (score > 0) matched += importance[i] ?? 0;
  }
  return { total, share: all > 0 ? matched / all : 0 };
}

const shareOf = (concepts: readonly number[], importance: readonly number[], all: number) =>
  all > 0 ? concepts.reduce((sum, score, i) => sum + (score > 0 ? (importance[i] ?? 0) : 0), 0) / all : 0;

/** Best first, with the kinds mixed. Only what may be looked at is mixed: the rest keeps its order. */
function spread(ranked: readonly Ranked[], kindOf: (page: number) => Kind): Ranked[] {
  const rest = ranked.slice(0, 40);
  const worth = new Map<Kind, number>();
  const mixed: Ranked[] = [];
  while (rest.length > 0) {
    let best = 0;
    let most = -1;
    rest.forEach(({ page, score }, i) => {
      const now = score * (worth.get(kindOf(page)) ?? 1);
      if (now > most) [best, most] = [i, now];
    });
    const [taken] = rest.splice(best, 1);
    if (!taken) break;
    const kind = kindOf(taken.page);
    worth.set(kind, (worth.get(kind) ?? 1) * crowded[kind]);
    mixed.push(taken);
  }
  return [...mixed, ...ranked.slice(40)];
}
