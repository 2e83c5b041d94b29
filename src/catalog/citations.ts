import { diagrams } from '../diagrams/content.ts';
import type { Question } from '../domain/question.ts';

/** What one MDX text points at, by component. Authors write `<Source id="grl-104" />`; ids are always literal. */
export type Citations = {
  readonly sources: readonly string[];
  readonly quotes: readonly string[];
  readonly checks: readonly string[];
  readonly diagrams: readonly string[];
  readonly reflections: readonly string[];
};

/** Collects the ids that an MDX text cites, in the order they appear, each once. */
export function citationsIn(body: string): Citations {
  return {
    sources: [
      ...new Set([
        ...idsOf(body, 'Source|LawQuote', 'id'),
        ...idsOf(body, 'Figure', 'source'),
        ...idsOf(body, 'Diagram', 'id').flatMap((id) => diagrams[id]?.sources ?? []),
      ]),
    ],
    diagrams: idsOf(body, 'Diagram', 'id'),
    quotes: idsOf(body, 'LawQuote', 'id'),
    checks: idsOf(body, 'Check', 'id'),
    reflections: idsOf(body, 'Reflection', 'id'),
  };
}

function idsOf(body: string, component: string, attribute: string): string[] {
  const pattern = new RegExp(`<(?:${component})\\b[^>]*?\\b${attribute}="([^"]+)"`, 'g');
  return [...new Set([...body.matchAll(pattern)].map((match) => match[1] ?? ''))];
}

/** Words a person reads: MDX without components' attributes and Markdown signs. */
export function wordsIn(body: string): number {
  const text = body.replace(/<[^>]*>/g, ' ').replace(/[#*_`>|[\]()-]/g, ' ');
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
}

/** A question's sources, and those that only an option of it rests on: feedback links to them all. */
export const sourcesOfQuestion = (question: Question): string[] => [
  ...question.sources,
  ...('options' in question ? question.options.flatMap(({ source }) => source ?? []) : []),
];
