/** Running text of an MDX page: what a person reads, without quoted law, components, links' addresses and Markdown signs. */
export function proseOf(body: string): string {
  return body
    .replace(/<(?:LawQuote|Check|Figure|Diagram)\b[\s\S]*?\/>/g, '')
    .replace(/\(?(?:<Source\b[^>]*\/>(?:, | og |; )?)+\)?/g, (cited) => textsIn(cited))
    .replace(/<(?:Example|FactBox)\s+title="([^"]*)"[^>]*>/g, '\n\n$1\n\n')
    .replace(/<[^>]+>/g, '\n\n')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-*]|\d+\.|#+)\s+/gm, '')
    .replace(/[*_`>|]/g, '')
    .replace(/ +([.,;:])/g, '$1');
}

const textsIn = (cited: string) => [...cited.matchAll(/text="([^"]*)"/g)].map(([, text]) => text).join(' ');

/** The words of a text, without signs. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\d]+(?:[-’'][\p{L}\d]+)*/gu) ?? [];

/**
 * LIX, the readability index of C. H. Björnsson (Läsbarhet, 1968): words per sentence plus the percentage of words over
 * six letters. Below 35 is easy, 35–45 is a newspaper's ordinary prose. A heading or list item counts as a sentence.
 */
export function lix(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const sentences = text.split(/[.!?:]+(?=\s|$|»)|\n\s*\n/).filter((part) => /\p{L}/u.test(part));
  const long = words.filter((word) => word.length > 6);
  return Math.round(words.length / sentences.length + (100 * long.length) / words.length);
}
