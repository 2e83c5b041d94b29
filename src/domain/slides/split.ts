/** What a page consists of, in order. `weight` is roughly how many letters of room a part takes on the wall. */
export type Block<T> =
  | {
      readonly kind: 'heading';
      readonly depth: number;
      readonly text: string;
      /** Goes on under a heading that was there already, after a box: no slide of its own when nothing follows. */
      readonly again?: true;
    }
  | { readonly kind: 'body'; readonly weight: number; readonly content: T };

/** One slide: its heading, the greater heading that it stands under, and what fits. */
export type Slide<T> = {
  readonly title: string;
  readonly above: string;
  readonly content: readonly T[];
  /** How full it is; the fuller, the smaller the type. */
  readonly weight: number;
  /** Which slide it is of those that one heading fills, and of how many. */
  readonly part: number;
  readonly parts: number;
  /** All that stands under the heading, over all its slides: what the speaker has at hand. */
  readonly section: readonly T[];
};

type Section<T> = {
  title: string;
  above: string;
  depth: number;
  again: boolean;
  bodies: { weight: number; content: T }[];
};

/** How much a slide holds: about eight lines of big type. */
export const roomOnSlide = 540;

/**
 * A page as slides: each heading of the second and third rank begins one, and what does not fit goes on to the next under
 * the same heading. A part is never cut: one that is larger than a slide has a slide for itself, in smaller type.
 * @param title of slides before the first heading
 */
export function splitIntoSlides<T>(
  blocks: readonly Block<T>[],
  title: string,
  room = roomOnSlide,
): readonly Slide<T>[] {
  return sectionsOf(blocks, title).flatMap((section) => slidesOf(section, room));
}

function sectionsOf<T>(blocks: readonly Block<T>[], title: string): readonly Section<T>[] {
  const sections: Section<T>[] = [{ title, above: '', depth: 1, again: true, bodies: [] }];
  let above = '';
  for (const block of blocks) {
    if (block.kind === 'body') sections.at(-1)?.bodies.push(block);
    else {
      if (block.depth <= 2) above = block.text;
      sections.push({
        ...{ title: block.text || title, above: block.depth <= 2 ? '' : above },
        ...{ depth: block.depth, again: block.again ?? false, bodies: [] },
      });
    }
  }
  return sections.filter((section, place) => {
    if (section.bodies.length > 0) return true;
    // A heading right over a smaller one is said on that one's slide.
    return !section.again && (sections[place + 1]?.depth ?? 0) <= section.depth;
  });
}

function slidesOf<T>({ title, above, bodies }: Section<T>, room: number): readonly Slide<T>[] {
  const pages: { weight: number; content: T }[][] = [[]];
  let filled = 0;
  for (const body of bodies) {
    if (filled > 0 && filled + body.weight > room) {
      pages.push([]);
      filled = 0;
    }
    pages.at(-1)?.push(body);
    filled += body.weight;
  }
  const section = bodies.map(({ content }) => content);
  return pages.map((page, place) => ({
    ...{ title, above, section, part: place + 1, parts: pages.length },
    content: page.map(({ content }) => content),
    weight: page.reduce((sum, { weight }) => sum + weight, 0),
  }));
}
