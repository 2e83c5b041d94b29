import type { Block } from '~/domain/slides/split';
import { cleanCopy, isDropped } from './clean';

type Found = Block<Node>;
type Reading = { readonly base: string; readonly found: Found[]; heading: { depth: number; text: string } };

const textOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
/** Letters that one slide holds, for parts whose room is not their text. */
const wholeSlide = 540;

/** What stands in a part of a page, in order, as copies that may be shown on the wall. */
export function blocksOf(root: Element, base: string): readonly Found[] {
  const reading: Reading = { base, found: [], heading: { depth: 2, text: '' } };
  for (const child of root.children) read(child, reading);
  return reading.found;
}

function read(element: Element, reading: Reading): void {
  if (isDropped(element) || element.hasAttribute('data-facilitator') || element.localName === 'h1') return;
  const { found } = reading;
  const depth = Number(/^h([2-5])$/.exec(element.localName)?.[1]);
  if (depth) {
    reading.heading = { depth: Math.min(depth, 3), text: textOf(element) };
    found.push({ kind: 'heading', ...reading.heading });
  } else if (element.localName === 'hr') found.push({ kind: 'heading', ...reading.heading, again: true });
  else if (element.matches('section.box, aside.box')) readBox(element, reading);
  else if (element.matches('ul, ol') && textOf(element).length > wholeSlide) readList(element, reading);
  else if (element.matches('p, ul, ol, dl, blockquote, figure, table, pre')) push(element, reading);
  else for (const child of element.children) read(child, reading);
}

function push(element: Element, { base, found }: Reading, weight = textOf(element).length): void {
  const takesSpace = element.matches('figure, table') || element.querySelector('svg, table') !== null;
  const rows = element.querySelectorAll('li, br, dt').length * 45;
  const full = takesSpace ? Math.max(wholeSlide, weight) : weight + rows;
  if (full > 0) found.push({ kind: 'body', weight: full, content: cleanCopy(element, base) });
}

/** A box has its title as heading; afterwards the text goes on where it was. */
function readBox(box: Element, reading: Reading): void {
  const outside = reading.heading;
  const title = box.querySelector(':scope > .box__title');
  reading.found.push({
    kind: 'heading',
    depth: 3,
    text: title ? textOf(title) : (box.getAttribute('aria-label') ?? ''),
  });
  for (const child of box.children) if (child !== title) read(child, reading);
  reading.heading = outside;
  reading.found.push({ kind: 'heading', ...outside, again: true });
}

/** A long list goes over several slides, point by point, and goes on counting. */
function readList(list: Element, reading: Reading): void {
  const items = [...list.children].filter((item) => item.localName === 'li');
  let taken: Element[] = [];
  const flush = (next: number) => {
    const part = list.cloneNode(false) as Element;
    part.append(...taken.map((item) => item.cloneNode(true)));
    if (list.localName === 'ol') part.setAttribute('start', String(next - taken.length + 1));
    if (taken.length > 0) push(part, reading);
    taken = [];
  };
  for (const [place, item] of items.entries()) {
    const weight = [...taken, item].reduce((sum, one) => sum + textOf(one).length + 45, 0);
    if (taken.length > 0 && weight > wholeSlide) flush(place);
    taken.push(item);
  }
  flush(items.length);
}

export const plainText = textOf;
