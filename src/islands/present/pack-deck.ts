import { type Language, localizedPath } from '~/domain/language';
import { minutesOf, type Pack } from '~/domain/pack/about';
import type { PackItem } from '~/domain/pack/item';
import { packText } from '~/text/pack';
import { type Deck, deckOfPage, deckOfPart, nodesOf, slidesOfText, titleSlide, type WallSlide } from './deck';

/** Fetches one of our own pages, from what the device keeps where there is no network. */
export type PageHtml = (path: string) => Promise<string>;

/** The whole pack as slides: what it is, then item by item. A page that cannot be fetched becomes a slide with its name. */
export async function deckOfPack(pack: Pack, pageHtml: PageHtml): Promise<Deck> {
  const t = packText(pack.language);
  const first = titleSlide(
    pack.title,
    [paragraph(pack.goodFor), paragraph(t.readable.minutes(minutesOf(pack)))],
    pack.audience ? [paragraph(`${t.readable.audience}: ${pack.audience}`)] : [],
  );
  const rest = await Promise.all(pack.items.map((item) => slidesOf(item, pack.language, pageHtml)));
  return { title: pack.title, slides: [first, ...rest.flat()] };
}

async function slidesOf(
  item: PackItem,
  language: Language,
  pageHtml: PageHtml,
): Promise<readonly WallSlide[]> {
  const t = packText(language).readable;
  const time = item.minutes > 0 ? [paragraph(t.minutes(item.minutes))] : [];
  const title = (more: readonly Node[] = []) =>
    titleSlide(item.title, [...more, ...time], nodesOf(item.note));
  switch (item.kind) {
    case 'guide':
    case 'slides': {
      const slides = slidesOfText(item.text, item.title);
      return [title(), ...slides];
    }
    case 'lesson':
    case 'part':
    case 'case': {
      const path = localizedPath(pageOf(item), language);
      const html = await pageHtml(path).catch(() => undefined);
      if (html === undefined) return [title([paragraph(path)])];
      const { slides } =
        item.kind === 'part' ? deckOfPart(html, path, item.heading) : deckOfPage(html, address(path));
      return [title(), ...slides.slice(item.kind === 'part' ? 0 : 1)];
    }
    case 'link':
      return [title([link(item.url, item.url)])];
    case 'source':
      return [title([link(localizedPath(`/kilder/${item.source}/`, language), item.title)])];
    case 'file':
      return [title([paragraph(item.name)])];
  }
}

/** Where an item is on the site. A case is shown as it is on paper: there its scenes stand as text. */
export function pageOf(item: Extract<PackItem, { kind: 'lesson' | 'part' | 'case' }>): string {
  return item.kind === 'case'
    ? `/vignetter/${item.case}/utskrift/`
    : `/moduler/${item.module}/${item.lesson}/`;
}

const address = (path: string) => new URL(path, location.origin).href;
function paragraph(text: string): Node {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}
function link(to: string, text: string): Node {
  const made = document.createElement('p');
  const anchor = document.createElement('a');
  Object.assign(anchor, { href: to, target: '_blank', rel: 'noreferrer', textContent: text });
  made.append(anchor);
  return made;
}
