import { describe, expect, test } from 'vitest';
import { diagrams } from '../../../src/diagrams/content.ts';
import { draw } from '../../../src/diagrams/draw.ts';
import { width, wrap } from '../../../src/diagrams/shapes.ts';
import { inWords } from '../../../src/diagrams/words.ts';
import { languages } from '../../../src/domain/language.ts';

const all = Object.entries(diagrams).flatMap(([id, content]) =>
  languages.map((language) => ({ id, content, language })),
);

describe.each(all)('$id in $language', ({ content, language }) => {
  const { height, shapes } = draw(content, language);

  test('keeps everything inside the drawing', () => {
    for (const shape of shapes) {
      if (shape.kind === 'box') {
        expect(shape.x + shape.width).toBeLessThanOrEqual(width);
        expect(shape.y + shape.height).toBeLessThanOrEqual(height);
      }
      if (shape.kind === 'circle') {
        expect(shape.x - shape.r).toBeGreaterThanOrEqual(0);
        expect(shape.x + shape.r).toBeLessThanOrEqual(width);
        expect(shape.y + shape.r).toBeLessThanOrEqual(height);
      }
    }
  });

  test('draws no box over another', () => {
    const boxes = shapes.filter((shape) => shape.kind === 'box').sort((a, b) => a.y - b.y);
    for (const [place, box] of boxes.slice(1).entries()) {
      const before = boxes[place];
      expect(box.y).toBeGreaterThanOrEqual((before?.y ?? 0) + (before?.height ?? 0));
    }
  });

  test('says as text every word that it draws', () => {
    const said = inWords(content, language)
      .flatMap(({ text, inner }) => [text, ...inner])
      .join(' ');
    const drawn = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.lines.join(' ')] : []));
    expect(drawn.length).toBeGreaterThan(0);
    for (const words of drawn) expect(said).toContain(words);
  });
});

test('lines are broken between words, and never empty', () => {
  expect(wrap('Barnets beste er et grunnleggende hensyn', 150)).toEqual([
    'Barnets beste er et',
    'grunnleggende hensyn',
  ]);
  expect(wrap('Barnevernstjenesten', 10)).toEqual(['Barnevernstjenesten']);
});
