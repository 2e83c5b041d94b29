import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadCourse } from '../../../src/catalog/load.ts';
import { contentCopy, spoil } from './fixture.ts';

let root: string;
beforeEach(() => {
  root = contentCopy();
});
afterEach(() => rmSync(root, { recursive: true }));

const lesson = 'content/nb/moduler/barneperspektivet/01-tre-perspektiver.mdx';
const quiz = 'quizzes/barneperspektivet.yaml';
const kilder = 'content/kilder/lover.yaml';
const day = new Date('2026-11-21');

const spoiled = [
  {
    what: 'an unknown field',
    file: lesson,
    from: 'title:',
    to: 'titel:',
    says: [lesson, 'titel', 'no such field'],
  },
  {
    what: 'a renamed lesson id',
    file: lesson,
    from: 'id: tre-perspektiver',
    to: 'id: perspektiver',
    says: ['lesson', 'tre-perspektiver'],
  },
  {
    what: 'an unknown source',
    file: lesson,
    from: /<Source id="[^"]+"/,
    to: '<Source id="finnes-ikke"',
    says: [lesson, 'no source finnes-ikke', 'content/kilder'],
  },
  {
    what: 'an unknown check',
    file: lesson,
    from: 'bp-sjekk-tre-perspektiver',
    to: 'bp-sjekk-annet',
    says: [lesson, 'bp-sjekk-annet', 'no such check'],
  },
  {
    what: 'frontmatter that is not closed',
    file: lesson,
    from: /^---/,
    to: '--',
    says: [lesson, 'frontmatter'],
  },
  {
    what: 'two right answers in a single question',
    file: quiz,
    from: 'correct: false',
    to: 'correct: true',
    says: [quiz, 'options', 'correct'],
  },
  {
    what: 'an unknown kind of question',
    file: quiz,
    from: 'kind: single',
    to: 'kind: singel',
    says: [quiz, 'kind', 'use one of'],
  },
  {
    what: 'a question that names no heading',
    file: quiz,
    from: /\n *heading: .*/,
    to: '',
    says: [quiz, 'bp-s-001.heading', 'name the heading to read again'],
  },
  {
    what: 'a heading that the lesson does not have',
    file: quiz,
    from: 'nn: "Tre ord, tre stader å stå"',
    to: 'nn: "Tre ord"',
    says: [
      quiz,
      'bp-s-001.heading',
      'tre-perspektiver (nn) has no heading «Tre ord»',
      'it has: Tre ord, tre',
    ],
  },
  {
    what: 'an option that names no target',
    file: quiz,
    from: 'target: familien',
    to: 'target: naboen',
    says: [quiz, 'options', 'every option names one of the targets'],
  },
  {
    what: 'feedback that does not say why',
    file: quiz,
    from: /nb: Barnets perspektiv er det Mattis .*/,
    to: 'nb: Feil.',
    says: [quiz, 'feedback', 'at least 40 characters'],
  },
  {
    what: 'a source that has expired',
    file: kilder,
    from: 'checked: 2026-11-21',
    to: 'checked: 2026-11-21\n  expires: 2026-11-20',
    says: ['expired 2026-11-20', 'check the text again'],
  },
  { what: 'broken YAML', file: kilder, from: '- id:', to: '- id: [', says: [kilder, 'not valid YAML'] },
  {
    what: 'a module that nobody listed',
    file: 'content/moduler.yaml',
    from: 'barneperspektivet',
    to: 'annen-modul',
    says: ['content/moduler.yaml', 'barneperspektivet'],
  },
];

test.for(spoiled)('stops at $what, and says where and what to do', ({ file, from, to, says }) => {
  spoil(root, file, from, to);
  let message = '';
  try {
    loadCourse(root, day);
  } catch (error) {
    message = (error as Error).message;
  }
  for (const words of says) expect(message).toContain(words);
});

test('a renamed published id says that the title may change, but not the id', () => {
  for (const file of [lesson, lesson.replace('/nb/', '/nn/')])
    spoil(root, file, 'id: tre-perspektiver', 'id: nytt-navn');
  spoil(root, quiz, /lesson: tre-perspektiver/g, 'lesson: nytt-navn');
  expect(() => loadCourse(root, day)).toThrow(
    /published-ids.yaml → lesson\/tre-perspektiver: .*Ids never change/,
  );
});

test('a published id that is retired on purpose may go', () => {
  const registry = join('content', 'published-ids.yaml');
  spoil(root, registry, /retired: *\[\]/, 'retired: [module/borte]');
  spoil(root, registry, 'ids:\n', 'ids:\n  - module/borte\n');
  expect(() => loadCourse(root, day)).not.toThrow();
});

test('lists all problems at once', () => {
  spoil(root, lesson, 'title:', 'titel:');
  spoil(root, kilder, 'publisher: Lovdata', 'publisher: L');
  expect(() => loadCourse(root, day)).toThrow(/3 problems|4 problems/);
});
