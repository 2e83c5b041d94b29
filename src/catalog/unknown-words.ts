import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../domain/language.ts';

const dictionaries = { nb: 'nb_NO', nn: 'nn_NO' };

/** Words that are right though hunspell's dictionary lacks them; one a line, `#` begins a comment. */
export const wordListFile = (language: Language) => `content/ordbok/${language}.txt`;

/** A speller for one language, or undefined where hunspell or its dictionary is not installed. */
export function speller(root: string, language: Language): ((text: string) => string[]) | undefined {
  const run = (input: string) =>
    spawnSync('hunspell', ['-i', 'utf-8', '-d', dictionaries[language], '-l'], { input, encoding: 'utf8' });
  const probe = run('barn\n');
  if (probe.error || probe.status !== 0) return undefined;
  const known = ownWords(root, language);
  // Names are many and invented: a capital inside a sentence is taken for one, and so is one at its start.
  return (text) =>
    [...new Set(run(text).stdout.split('\n'))].filter(
      (word) => /^\p{Ll}\p{L}/u.test(word) && !known.has(word.toLowerCase()),
    );
}

function ownWords(root: string, language: Language): ReadonlySet<string> {
  const file = join(root, wordListFile(language));
  if (!existsSync(file)) return new Set();
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Set(lines.map((line) => line.replace(/#.*/, '').trim().toLowerCase()).filter(Boolean));
}
