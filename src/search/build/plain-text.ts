import type { Language } from '../../domain/language.ts';
import type { Source } from '../../domain/source.ts';

/** What components in a lesson stand for. */
export type Sources = (id: string) => Source | undefined;

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** A piece of MDX as the words a reader sees, paragraphs apart. Checks are left out: answers are not to be found. */
export function plainText(mdx: string, language: Language, sources: Sources): string {
  return mdx
    .replace(/<(\/?)([A-Z]\w*)([^>]*)>/g, (tag, end: string, name: string) =>
      end ? '\n\n' : said(name, tag, language, sources),
    )
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/^#{1,6} .*$/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-*>]|\d+\.)\s+/gm, '')
    .replace(/^\|?[\s|:-]+\|?$/gm, '')
    .replace(/[*_`|]|<[^>]*>/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*\n\s*/g, '\n')
    .trim();
}

function said(name: string, tag: string, language: Language, sources: Sources): string {
  const source = sources(attribute(tag, 'id') ?? '');
  if (name === 'Source') return attribute(tag, 'text') ?? source?.short[language] ?? '';
  if (name === 'LawQuote') return `\n\n${source?.title[language] ?? ''}\n${source?.quote ?? ''}\n\n`;
  const title = attribute(tag, 'title') ?? attribute(tag, 'caption');
  return title ? `\n\n${title}\n\n` : '\n\n';
}
