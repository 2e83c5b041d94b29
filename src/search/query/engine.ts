import { unpackPages } from '../format/pages.ts';
import { slugOf } from '../format/slug.ts';
import type { FirstPart, FoundPage, TextPart } from '../format/types.ts';
import type { Concept } from './concept.ts';
import { conceptsIn } from './concepts.ts';
import { relaxed } from './partly.ts';
import { rankPages } from './rank.ts';
import { scorePlaces } from './score.ts';
import { vocabularyOf } from './vocabulary.ts';

/** One page that was found. */
export type Hit = FoundPage & {
  readonly place: number;
  /** The heading that answers best; empty for the page itself. */
  readonly heading: string;
  readonly slug: string;
};

/** What a search gives: the pages, best first, the terms to mark, and what was searched for instead. */
export type Answer = {
  readonly hits: readonly Hit[];
  readonly marks: readonly string[];
  /** What is asked for, spelled as the course spells it; undefined when nothing was corrected. */
  readonly meant?: string;
  /** Nothing answers all that is asked for: these answer some of it. */
  readonly partly?: true;
};

/** A search over what has been fetched: the first part, and the text when that is here. */
export type Engine = { search(asked: string, options?: { typing?: boolean }): Answer };

/** Makes a search of the parts. */
export function engineOf(first: FirstPart, text?: TextPart): Engine {
  const vocabulary = vocabularyOf(first, text);
  const places = first.headings.flatMap((headings, page) =>
    ['', ...headings].map((heading) => ({ page, heading })),
  );
  const pageOf = Uint16Array.from(places, ({ page }) => page);
  const pages = unpackPages(first);
  const kindOf = (page: number) => pages[page]?.kind ?? 'page';

  const hitAt = (page: number, place: number): Hit[] => {
    const found = pages[page];
    const [heading = '', slug = slugOf(heading)] = (places[place]?.heading ?? '').split('\t');
    return found ? [{ ...found, place, heading, slug }] : [];
  };

  const answerTo = (asked: string, concepts: readonly Concept[]): Answer => {
    if (concepts.length === 0) return { hits: [], marks: [] };
    const scored = scorePlaces(concepts, vocabulary, places.length);
    const meant = meantBy(asked, concepts);
    return {
      hits: rankPages(scored, pageOf, kindOf).flatMap(({ page, place }) => hitAt(page, place)),
      marks: [...new Set(concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ terms }) => terms)))],
      ...(meant ? { meant } : {}),
    };
  };

  return {
    search(asked, { typing = false } = {}) {
      const concepts = conceptsIn(asked, vocabulary, typing);
      const answer = answerTo(asked, concepts);
      if (answer.hits.length > 0) return answer;
      const some = answerTo(asked, relaxed(concepts, vocabulary));
      return some.hits.length > 0 ? { ...some, partly: true } : answer;
    },
  };
}

function meantBy(asked: string, concepts: readonly Concept[]): string | undefined {
  const wrong = concepts.filter(({ corrected }) => corrected);
  if (wrong.length === 0) return undefined;
  return wrong.reduce((text, { words, corrected = '' }) => text.replace(words, corrected), asked);
}
