import { htmlOf } from '~/domain/pack/markdown';
import { type Slide, splitIntoSlides } from '~/domain/slides/split';
import { blocksOf, plainText } from './blocks';
import { cleanCopy } from './clean';

/** One slide as it is shown, with what the speaker has at hand. */
export type WallSlide = Omit<Slide<Node>, 'section'> & { readonly notes: readonly Node[] };
export type Deck = { readonly title: string; readonly slides: readonly WallSlide[] };

/** The slides of one of our own pages: a lesson, or a case on paper. */
export function deckOfPage(html: string, address: string): Deck {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const main = page.querySelector('main');
  if (!main) return { title: '', slides: [] };
  const title = textIn(main, 'h1');
  const lead = main.querySelector('.ingress');
  const body = main.querySelector('article.prose') ?? main.querySelector('.paper') ?? main;
  const facilitator = main.querySelector('[data-facilitator]');
  const blocks = blocksOf(body, address).filter(
    (block) => block.kind === 'heading' || !sameText(block.content, lead),
  );
  const first = titleSlide(
    title,
    lead ? [cleanCopy(lead, address)] : [],
    facilitator ? [cleanCopy(facilitator, address)] : [],
  );
  return { title, slides: [first, ...splitIntoSlides(blocks, title).map(withNotes)] };
}

/** The slides of one part of a lesson: from a heading to the next of its rank. */
export function deckOfPart(html: string, address: string, heading: string): Deck {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const start = page.getElementById(heading);
  if (!start) return { title: '', slides: [] };
  const part = page.createElement('div');
  const ends = (element: Element) =>
    /^h[2-3]$/.test(element.localName) && element.localName <= start.localName;
  for (let next: Element | null = start; next && (next === start || !ends(next)); ) {
    const following: Element | null = next.nextElementSibling;
    part.append(next.cloneNode(true));
    next = following;
  }
  const title = plainText(start);
  return { title, slides: splitIntoSlides(blocksOf(part, address), title).map(withNotes) };
}

/** Slides of a text in Markdown. The note is at hand on the first of them. */
export function slidesOfText(markdown: string, title: string, note = ''): readonly WallSlide[] {
  const slides = splitIntoSlides(blocksOf(bodyOf(markdown), location.href), title);
  return slides.map(({ section, ...slide }, place) => ({
    ...slide,
    notes: place === 0 ? nodesOf(note) : [],
  }));
}

/** A slide that says what comes. */
export const titleSlide = (
  title: string,
  content: readonly Node[] = [],
  notes: readonly Node[] = [],
): WallSlide => ({
  ...{ title, above: '', content, notes, part: 1, parts: 1 },
  weight: content.reduce((sum, node) => sum + (node.textContent ?? '').length, 0),
});

/** Markdown as nodes that may be put into the page, where its headings stand under ours. */
export const nodesOf = (markdown: string): readonly Node[] =>
  markdown.trim() === ''
    ? []
    : [...lowered(bodyOf(markdown)).children].map((element) => cleanCopy(element, location.href));

function lowered(body: HTMLElement): HTMLElement {
  for (const heading of body.querySelectorAll('h1, h2, h3')) {
    const lower = document.createElement(heading.localName === 'h3' ? 'h5' : 'h4');
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
  return body;
}

const bodyOf = (markdown: string) => new DOMParser().parseFromString(htmlOf(markdown), 'text/html').body;
const withNotes = ({ section, ...slide }: Slide<Node>): WallSlide => ({
  ...slide,
  notes: section.map((node) => node.cloneNode(true)),
});
const textIn = (root: Element, selector: string) => {
  const element = root.querySelector(selector);
  return element ? plainText(element) : '';
};
const sameText = (node: Node, element: Element | null) =>
  element !== null && (node.textContent ?? '').replace(/\s+/g, ' ').trim() === plainText(element);
