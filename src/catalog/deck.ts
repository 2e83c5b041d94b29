import { createHash } from 'node:crypto';
import type { Language } from '../domain/language.ts';
import type { DeckItem, PracticeItem } from '../domain/memory/deck.ts';
import type { Question } from '../domain/question.ts';
import type { Source } from '../domain/source.ts';
import { wordsIn } from './citations.ts';
import { sourceById } from './lookup.ts';
import { practice } from './practice.ts';
import { course } from './site.ts';

/** Everything that can be kept warm, in one language: the checks' questions but the reflections, in the course's order. */
export const practiceItems = (language: Language): PracticeItem[] =>
  written().map(({ question, lesson, module }) => ({
    ...deckItem(question, lesson, module),
    question: practice(question, lesson, language),
  }));

/** The same without their words: enough to say what today holds. */
export const deckItems = (): DeckItem[] =>
  written().map(({ question, lesson, module }) => deckItem(question, lesson, module));

function written() {
  const { facts, quizzes } = course();
  const place = (module: string) => facts.findIndex(({ id }) => id === module);
  return quizzes
    .toSorted((a, b) => place(a.module) - place(b.module))
    .flatMap(({ module, checks }) =>
      checks.flatMap(({ lesson, questions }) => questions.map((question) => ({ question, lesson, module }))),
    )
    .filter(({ question }) => question.kind !== 'reflection');
}

function deckItem(question: Question, lessonId: string, moduleId: string): DeckItem {
  const sources = citedBy(question);
  const [expires] = sources.flatMap((source) => (source.expires ? [day(source.expires)] : [])).sort();
  return {
    id: question.id,
    moduleId,
    lessonId,
    version: versionOf(question, sources),
    ...(expires ? { expires } : {}),
    expectedSeconds: expectedSeconds(question),
  };
}

/** What the question and its options rest on. */
const citedBy = (question: Question): Source[] =>
  [
    ...new Set([
      ...question.sources,
      ...('options' in question ? question.options.flatMap(({ source }) => source ?? []) : []),
    ]),
  ].map(sourceById);

/**
 * `text.sources`: two fingerprints, the same in both languages. The first changes with any letter that is asked, answered
 * or said back; the second with the date, quotation or expiry of a source, or with which are cited.
 */
export function versionOf(question: Question, sources: readonly Source[]): string {
  const { sources: _, heading: __, ...said } = question;
  const text =
    'options' in said
      ? { ...said, options: said.options.map(({ source: _, heading: __, ...option }) => option) }
      : said;
  const rests = sources
    .map(({ id, date, quote, expires }) => ({ id, date, quote, expires }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return `${fingerprint(text)}.${fingerprint(rests)}`;
}

/** In the order of the alphabet, so that moving a field in a schema changes nothing. */
const fingerprint = (value: unknown) =>
  createHash('sha256')
    .update(
      JSON.stringify(value, (_key, part) =>
        part && typeof part === 'object' && !Array.isArray(part)
          ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
          : part,
      ),
    )
    .digest('hex')
    .slice(0, 10);

/** Three words a second to read, and ten seconds to think. By the bokmål text, so that both languages agree. */
function expectedSeconds(question: Question): number {
  const shown = [
    question.text.nb,
    ...('options' in question ? question.options.map((o) => ('text' in o ? o.text.nb : '')) : []),
    ...('targets' in question ? question.targets.map(({ text }) => text.nb) : []),
  ];
  return Math.round(10 + wordsIn(shown.join(' ')) / 3);
}

const day = (date: Date) => date.toISOString().slice(0, 10);
