import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween, collides, takeOver } from '../../../src/domain/pack/diff.ts';
import { moveItem, newPack, nextVersion } from '../../../src/domain/pack/edit.ts';
import type { Pack } from '../../../src/domain/pack/schema.ts';

const about = { title: 'T', goodFor: '', audience: '', licence: 'CC BY 4.0', language: 'nb' } as const;
const row = '00000000-0000-4000-8000-000000000001';
const guide = (id: string, text = '') => ({
  kind: 'guide' as const,
  id,
  title: id.toUpperCase(),
  minutes: 5,
  note: '',
  text,
});
const packOf = (...ids: (string | readonly [string, string])[]): Pack => ({
  ...newPack(row, about),
  items: ids.map((one) => (typeof one === 'string' ? guide(one) : guide(...one))),
});
const said = (from: Pack, to: Pack) => changesBetween(from, to).map(({ kind, id }) => `${kind} ${id}`);
const ids = (pack: Pack) => pack.items.map(({ id }) => id).join(' ');

describe('what has changed', () => {
  const base = packOf('a', 'b', 'c', 'd');
  test('is told item by item', () => {
    const to = packOf('b', ['c', 'ny tekst'], 'e', 'a');
    expect(said(base, { ...to, title: 'Ny' })).toEqual([
      'about title',
      'changed c',
      'added e',
      'moved a',
      'removed d',
    ]);
    expect(said(base, base)).toEqual([]);
  });

  test('a move is one item, not all those that it passed', () => {
    expect(said(base, packOf('d', 'a', 'b', 'c'))).toEqual(['moved d']);
  });

  test('a file that lies elsewhere has not changed', () => {
    const file = {
      kind: 'file',
      id: 'f',
      title: 'F',
      minutes: 0,
      note: '',
      name: 'a.png',
      type: 'image/png',
      size: 1,
      sha256: '0'.repeat(64),
      path: 'x',
    } as const;
    const at = (path: string) => ({ ...base, items: [{ ...file, path }] });
    expect(said(at('x'), at('y'))).toEqual([]);
  });
});

describe('taking over', () => {
  const base = packOf('a', 'b', 'c');
  const to = packOf('x', 'a', ['b', 'ny'], 'y');

  test('all of it in an untouched copy gives the original', () => {
    const anyIds = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });
    fc.assert(
      fc.property(anyIds, anyIds, (before, after) => {
        const [from, newer] = [packOf(...before), packOf(...after)];
        expect(ids(takeOver(from, newer, changesBetween(from, newer)))).toBe(ids(newer));
      }),
    );
  });

  test('one thing alone leaves the rest as it is', () => {
    const pick = (id: string) =>
      takeOver(
        base,
        to,
        changesBetween(base, to).filter((change) => change.id === id),
      );
    expect(ids(pick('y'))).toBe('a b y c');
    expect(ids(pick('c'))).toBe('a b');
    expect(pick('b').items[1]).toMatchObject({ text: 'ny' });
  });

  test('says when the copy has been changed in the same place', () => {
    const mine = packOf('a', ['b', 'min egen'], 'c');
    const change = changesBetween(base, to).find(({ id }) => id === 'b');
    if (!change) throw new Error('b has changed');
    expect(collides(change, base, mine)).toBe(true);
    expect(collides(change, base, base)).toBe(false);
  });

  test('does not put back what the copy has taken out', () => {
    const mine = packOf('a', 'c');
    expect(
      ids(
        takeOver(
          mine,
          to,
          changesBetween(base, to).filter(({ kind }) => kind === 'changed'),
        ),
      ),
    ).toBe('a c');
  });
});

describe('versions', () => {
  test('a copy that is changed becomes its own pack, and says where it comes from', () => {
    const copyRow = '00000000-0000-4000-8000-000000000002';
    const copy = { ...packOf('a'), version: 4 };
    const changed = nextVersion(copy, moveItem(copy, 'a', 1), copyRow);
    expect(changed).toMatchObject({ id: copyRow, version: 5, origin: { pack: row, version: 4 } });
    expect(nextVersion(changed, changed, copyRow)).toMatchObject({
      version: 6,
      origin: { pack: row, version: 4 },
    });
  });
});
