import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCourse } from '../../../src/catalog/load.ts';

// The acts' full text is not in the repository. Where it lies beside it, every quotation is compared letter for letter.
const folder = process.env['LAW_FOLDER'] ?? '../shared/law';
const quotes = loadCourse(process.cwd()).sources.filter((source) => source.quote && source.lawFile);
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

test('law is quoted in the course', () => {
  expect(quotes.length).toBeGreaterThan(0);
});

describe.skipIf(!existsSync(folder))(
  'quotations against the acts (skipped where LAW_FOLDER does not point to their text)',
  () => {
    test.for(quotes.map(({ id, quote = '', lawFile = '' }) => ({ id, quote, lawFile })))(
      '$id is letter for letter in $lawFile',
      ({ quote, lawFile }) => {
        const act = plain(readFileSync(join(folder, lawFile), 'utf8'));
        for (const paragraph of quote.split(/\n+/).filter(Boolean)) expect(act).toContain(plain(paragraph));
      },
    );
  },
);
