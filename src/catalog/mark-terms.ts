import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import { type Language, localizedPath } from '../domain/language.ts';
import { course } from './site.ts';
import { type Piece, termFinder } from './term-marks.ts';

type HastPlugin = Extract<NonNullable<SatteriProcessorOptions['hastPlugins']>[number], { name: string }>;

const lessonFile = /\/content\/(nb|nn)\/moduler\/[^/]+\/\d\d-[^/]+\.mdx$/;
/** Running text only: a heading, a link or a table is not the place to look up a word. */
const running = new Set(['p', 'li']);

/**
 * Turns the first use of each glossary word on a lesson page into a link to the glossary. The explanation goes along in
 * the link, so that a script can show it in place; without script the link works as it is.
 */
export function markTerms(): HastPlugin {
  const finders = new WeakMap<object, ReturnType<typeof termFinder>>();
  return {
    name: 'mark-terms',
    text(node, ctx) {
      const language = lessonFile.exec(ctx.fileURL?.pathname ?? '')?.[1] as Language | undefined;
      const parent = ctx.parent(node);
      if (!language || parent?.type !== 'element' || !running.has(parent.tagName)) return;
      const find = finders.get(ctx.data) ?? termFinder(course().terms, language);
      finders.set(ctx.data, find);
      const pieces = find(node.value);
      if (pieces.some(({ term }) => term))
        ctx.replaceNode(
          node,
          pieces.map((piece) => hastOf(piece, language)),
        );
    },
  };
}

function hastOf({ text, term }: Piece, language: Language) {
  const words = { type: 'text' as const, value: text };
  if (!term) return words;
  return {
    type: 'element' as const,
    tagName: 'a',
    properties: {
      className: ['term'],
      href: `${localizedPath('/ordliste/', language)}#${term.id}`,
      dataTerm: term.term[language],
      dataExplanation: term.explanation[language],
    },
    children: [words],
  };
}
