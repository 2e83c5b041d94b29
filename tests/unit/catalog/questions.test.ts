import { describe, expect, test } from 'vitest';
import { loadCourse } from '../../../src/catalog/load.ts';
import { grade, keyOf, partsOf } from '../../../src/domain/grading.ts';
import { type Language, languages } from '../../../src/domain/language.ts';
import type { Question, ScoredQuestion } from '../../../src/domain/question.ts';
import { kindFacts, questionKinds } from '../../../src/domain/question-kinds.ts';

const course = loadCourse(process.cwd());
const choiceKinds = ['single', 'multiple', 'text-marking'] as const;
type Kind = Question['kind'];
type Of<K extends Kind> = Extract<Question, { kind: K }>;
const only = <K extends Kind>(questions: readonly Question[], kind: K): Of<K>[] =>
  questions.filter((question): question is Of<K> => question.kind === kind);
const shareOf = (question: ScoredQuestion, answer: unknown) =>
  grade(question.kind, keyOf(question), partsOf(question), answer);

/** How many times as long the right options are as the wrong ones, on average. */
function extraLength(
  options: readonly { readonly correct: boolean; readonly text: Record<Language, string> }[],
  language: Language,
): number {
  const mean = (correct: boolean) => {
    const lengths = options.filter((o) => o.correct === correct).map((o) => o.text[language].length);
    return lengths.reduce((sum, n) => sum + n, 0) / Math.max(1, lengths.length);
  };
  return mean(true) / mean(false);
}

test.for(choiceKinds)('%s: over the course, what is right is not longer', (kind) => {
  const all: Question[] = course.quizzes.flatMap(({ checks, exam }) => [
    ...checks.flatMap(({ questions }) => questions),
    ...exam,
  ]);
  const options = only(all, kind).flatMap((question) => question.options);
  for (const language of languages) expect(extraLength(options, language)).toBeLessThanOrEqual(1.05);
});

test.for(questionKinds)('%s is used in practice, and in an exam where it is scored', (kind) => {
  const practice = course.quizzes.flatMap((quiz) => quiz.checks.flatMap((check) => check.questions));
  const exam: Question[] = course.quizzes.flatMap((quiz) => quiz.exam);
  expect(only(practice, kind)).not.toEqual([]);
  expect(only(exam, kind).length > 0).toBe(kindFacts[kind].scored);
});

describe.each(course.quizzes.map((quiz) => [quiz.file, quiz] as const))('%s', (_file, quiz) => {
  const practice: Question[] = quiz.checks.flatMap((check) => check.questions);
  const exam: Question[] = quiz.exam;
  const all = [...practice, ...exam];
  const banks = [
    ['practice', practice],
    ['exam', exam],
  ] as const;

  test('has at least 20 exam items of at least three kinds, spread over every lesson', () => {
    expect(exam.length).toBeGreaterThanOrEqual(20);
    expect(new Set(exam.map((item) => item.kind)).size).toBeGreaterThanOrEqual(3);
    const lessons = course.lessonPages.filter((page) => page.module === quiz.module);
    expect(new Set(quiz.exam.map((item) => item.lesson))).toEqual(
      new Set(lessons.map(({ data }) => data.id)),
    );
  });

  // One or two questions of a kind say nothing by themselves: kinds are weighed together here, and one by one for the course.
  test.each(banks)('in %s what is right is not longer', (_bank, questions) => {
    const options = choiceKinds.flatMap((kind) =>
      only(questions, kind).flatMap((question) => question.options),
    );
    for (const language of languages) expect(extraLength(options, language)).toBeLessThanOrEqual(1.1);
  });

  test.for(['single', 'multiple', 'text-marking'] as const)('%s: what is right moves about', (kind) => {
    const places = only(all, kind).flatMap(({ options }) =>
      options.flatMap(({ correct }, place) => (correct ? [place] : [])),
    );
    for (const place of new Set(places))
      expect(places.filter((p) => p === place).length / places.length).toBeLessThanOrEqual(0.5);
  });

  test('match: options do not follow the order of the targets, and no target takes more than half', () => {
    for (const { id, options, targets } of only(all, 'match')) {
      const chosen = options.map(({ target }) => targets.findIndex((t) => t.id === target));
      expect(chosen, id).not.toEqual([...chosen].sort((a, b) => a - b));
      for (const target of new Set(chosen))
        expect(chosen.filter((c) => c === target).length, id).toBeLessThanOrEqual(
          Math.ceil(options.length / 2),
        );
    }
  });

  test('feedback that is shown whether the answer is right or wrong, does not say «Ja»', () => {
    const shown = [...only(all, 'match'), ...only(all, 'order')].flatMap((question) => question.options);
    const wrong = [...only(all, 'single'), ...only(all, 'multiple'), ...only(all, 'text-marking')];
    const said = [...shown, ...wrong.flatMap(({ options }) => options.filter((o) => !o.correct))];
    for (const { feedback } of said)
      for (const text of Object.values(feedback)) expect(text).not.toMatch(/^Ja\b/);
  });

  test('no option points at the others', () => {
    const texts = all.flatMap((q) => ('options' in q ? q.options.map((o) => JSON.stringify(o)) : []));
    expect(
      texts.filter((text) => /alle (svarene |svara )?over|ingen av (de|disse|dei|desse) over/i.test(text)),
    ).toEqual([]);
  });

  test('number: the answer is right, and every mistake is wrong and named once', () => {
    for (const question of only(all, 'number')) {
      const values = question.mistakes.map(({ value }) => value);
      expect(shareOf(question, question.answer), question.id).toBe(1);
      expect(new Set(values).size, question.id).toBe(values.length);
      for (const value of values) expect(shareOf(question, value), `${question.id}: ${value}`).toBe(0);
    }
  });

  test('short-text: every accepted form is right as people write it, and every mistake is wrong', () => {
    for (const question of only(all, 'short-text')) {
      const accepted = [...question.accepted.nb, ...question.accepted.nn];
      for (const form of accepted) {
        expect(shareOf(question, form), `${question.id}: ${form}`).toBe(1);
        expect(shareOf(question, ` ${form.toLocaleUpperCase('nb')}. `), `${question.id}: ${form}`).toBe(1);
      }
      for (const form of question.mistakes.flatMap(({ forms }) => forms))
        expect(shareOf(question, form), `${question.id}: ${form}`).toBe(0);
    }
  });

  test('asks practice and exam different things', () => {
    const gist = (question: Question): string[] => {
      const answer = question.kind === 'number' ? [`${question.answer} ${question.unit.nb}`] : [];
      const words = question.kind === 'short-text' ? question.accepted.nb : [];
      return [question.text.nb, ...answer, ...words];
    };
    const practised = new Set(practice.flatMap(gist));
    expect(exam.flatMap(gist).filter((text) => practised.has(text))).toEqual([]);
  });
});
