import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { GivenMaterial } from '../../../src/data/materials.ts';
import { everything, type Material, narrowed } from '../../../src/domain/material/material.ts';
import { createDraftStore } from '../../../src/islands/material/draft-store.ts';
import { createListStore } from '../../../src/islands/material/list-store.ts';
import { readFile } from '../../../src/islands/material/scan/read-file.ts';
import { docx, paragraph } from './files.ts';

const network = '20000000-0000-4000-8000-000000000001';
const id = '30000000-0000-4000-8000-000000000001';
const material = (more: Partial<Material> = {}): Material => ({
  id,
  network_id: network,
  kind: 'link',
  title: 'Barnas stemme',
  good_for: 'Første møte',
  audience: 'veiledere',
  licence: 'network',
  origin: 'Nav Fjordvik',
  language: 'nb',
  review_on: null,
  url: 'https://x.example/',
  text: null,
  object_path: null,
  file_name: null,
  file_size: null,
  version: 2,
  changed_at: '2026-11-26T09:00:00Z',
  shared_by: 'Leif',
  mine: true,
  may_change: true,
  uses: null,
  my_uses: [],
  versions: [],
  ...more,
});

describe('the draft', () => {
  const put = vi.fn<(path: string, type: string, bytes: Blob) => Promise<void>>();
  const save = vi.fn<(given: GivenMaterial) => Promise<unknown>>();
  const open = () => {
    const store = createDraftStore(network, 'nb', { newId: () => id, read: readFile, put, save });
    store.begin();
    return store;
  };
  const word = (text: string, name = 'Opplegg nå.docx') => new File([docx(paragraph(text))], name);
  beforeEach(() => {
    put.mockReset().mockResolvedValue();
    save.mockReset().mockResolvedValue({});
  });

  test('a file with a phone number is not sent before the number is confirmed', async () => {
    const store = open();
    store.way('file');
    await store.choose(word('Ring 99 99 99 99'));
    expect(store.findings.value.map(({ finding, where }) => [finding.kind, where])).toEqual([
      ['phone', 'file'],
    ]);
    expect([await store.send(), store.need.value?.field, save.mock.calls.length]).toEqual([
      false,
      'checked',
      0,
    ]);
    for (const one of store.findings.value) store.confirm(one, true);
    expect(await store.send()).toBe(true);
    expect(put).toHaveBeenCalledWith(
      `${network}/${id}/v1-Opplegg-na.docx`,
      expect.stringContaining('wordprocessing'),
      expect.any(Blob),
    );
    expect(save.mock.calls[0]?.[0]).toMatchObject({
      kind: 'file',
      title: 'Opplegg nå',
      file_name: 'Opplegg nå.docx',
    });
  });
  test('another file must be confirmed anew', async () => {
    const store = open();
    store.way('file');
    await store.choose(word('Ring 99 99 99 99'));
    for (const one of store.findings.value) store.confirm(one, true);
    await store.choose(word('Ring 99 99 99 99'));
    expect(await store.send()).toBe(false);
  });
  test('an identity number cannot be confirmed, in a file or in a text', async () => {
    const store = open();
    store.way('file');
    await store.choose(word('Gjelder 018190 10001'));
    for (const one of store.findings.value) store.confirm(one, true);
    expect([await store.send(), store.need.value?.field]).toEqual([false, 'no-id']);
    store.way('link');
    store.change({ url: 'https://x.example', good_for: 'Sak 01819010001' });
    expect([await store.send(), store.need.value?.field]).toEqual([false, 'no-id']);
  });
  test('a file that cannot be read must be looked through by a person', async () => {
    const store = open();
    store.way('file');
    await store.choose(new File(['%PDF-1.7'], 'plan.pdf'));
    expect([await store.send(), store.need.value?.field]).toEqual([false, 'looked']);
    store.change({ looked: true });
    expect(await store.send()).toBe(true);
  });
  test.for([
    ['side.html', '<p>', 'kind'],
    ['plan.pdf', '<p>', 'content'],
    ['tom.pdf', '', 'empty'],
    ['låst.docx', '\u00d0\u00cf', 'content'],
  ] as const)('%s is not taken: %s', async ([name, content, trouble]) => {
    const store = open();
    store.way('file');
    await store.choose(new File([content], name));
    expect([store.trouble.value, await store.send(), store.need.value?.field]).toEqual([
      trouble,
      false,
      'file',
    ]);
  });
  test('what was typed stays when it could not be sent, and can be sent again', async () => {
    const store = open();
    store.way('link');
    store.change({ url: 'https://x.example', title: 'Tittel' });
    save.mockRejectedValueOnce({ reason: 'offline' });
    expect([await store.send(), store.failure.value]).toEqual([false, { reason: 'offline' }]);
    expect(store.draft.value?.title).toBe('Tittel');
    expect(await store.send()).toBe(true);
    expect(save.mock.calls.map(([given]) => given.id)).toEqual([id, id]);
  });
  test('when the file cannot be put away, nothing is shared', async () => {
    const store = open();
    store.way('file');
    await store.choose(word('Uten noe'));
    put.mockRejectedValueOnce({ reason: 'offline' });
    expect([await store.send(), save.mock.calls.length]).toEqual([false, 0]);
  });
  test.for([
    ['course', {}, 'pick'],
    ['link', { url: 'javascript:alert(1)', title: 'x' }, 'url'],
    ['link', { url: 'https://x.example', title: ' ' }, 'title'],
    ['text', { text: ' ', title: 'x' }, 'text'],
    ['file', { title: 'x' }, 'file'],
  ] as const)('%s with %j needs %s', async ([way, part, field]) => {
    const store = open();
    store.way(way);
    store.change(part);
    expect([await store.send(), store.need.value?.field]).toEqual([false, field]);
  });
  test('a part of the course goes by its address and kind, whatever was looked at in between', async () => {
    const store = open();
    store.pick({ kind: 'lesson', title: 'Samtalen', path: '/moduler/a/b/', under: 'A' });
    store.way('link');
    store.way('course');
    await store.send();
    expect(save.mock.calls[0]?.[0]).toMatchObject({
      kind: 'lesson',
      url: '/moduler/a/b/',
      title: 'Samtalen',
      text: null,
    });
  });
  test('a change says what it was made from, and a file that is not replaced stays', async () => {
    const store = open();
    const path = `${network}/${id}/v2-a.pdf`;
    store.edit(material({ kind: 'file', url: null, object_path: path, file_name: 'a.pdf', file_size: 9 }));
    store.change({ good_for: 'Mer' });
    expect(await store.send()).toBe(true);
    expect(put).not.toHaveBeenCalled();
    expect(save.mock.calls[0]?.[0]).toMatchObject({
      version: 2,
      object_path: path,
      file_name: 'a.pdf',
      file_size: 9,
    });
    store.edit(material({ kind: 'file', url: null, object_path: path, file_name: 'a.pdf', file_size: 9 }));
    await store.choose(word('Ny', 'b.docx'));
    await store.send();
    expect(put.mock.calls[0]?.[0]).toBe(`${network}/${id}/v3-b.docx`);
  });
});

describe('the list', () => {
  const told = { role: 'reader', archived: false, materials: [material()] } as const;
  const effects = () => ({
    load: vi.fn().mockResolvedValue(told),
    remove: vi.fn().mockResolvedValue(undefined),
    use: vi.fn().mockResolvedValue(undefined),
    fetchFile: vi.fn().mockResolvedValue(new Blob(['x'])),
    hand: vi.fn(),
    today: () => '2026-11-26',
  });

  test.for([
    [{ reason: 'refused' }, 'not-here'],
    [{ reason: 'signed-out' }, 'signed-out'],
    [{ reason: 'offline' }, 'offline'],
    [new TypeError('Failed to fetch'), 'offline'],
  ] as const)('%j is told', async ([error, view]) => {
    const outside = effects();
    outside.load.mockRejectedValue(error);
    const store = createListStore(outside);
    await store.load();
    expect(store.view.value).toBe(view);
  });
  test('a membership that ends takes what is shown away; a dead network does not', async () => {
    const outside = effects();
    const store = createListStore(outside);
    await store.load();
    outside.load.mockRejectedValueOnce({ reason: 'offline' });
    await store.load();
    expect([store.view.value, store.shown.value.length]).toEqual(['ready', 1]);
    outside.load.mockRejectedValueOnce({ reason: 'refused' });
    await store.load();
    expect([store.view.value, store.shown.value.length]).toEqual(['not-here', 0]);
  });
  test('a download is handed over under its own name; a failed one is told at the material', async () => {
    const outside = effects();
    const store = createListStore(outside);
    await store.download(id, 'a/b/c', 'c.pdf');
    expect(outside.hand).toHaveBeenCalledWith(expect.any(Blob), 'c.pdf');
    outside.fetchFile.mockRejectedValueOnce(new Error('gone'));
    await store.download(id, 'a/b/c', 'c.pdf');
    expect([store.failed.value, store.fetching.value]).toEqual([{ id, what: 'download' }, undefined]);
  });
  test('what could not be removed is still there', async () => {
    const outside = effects();
    const store = createListStore(outside);
    await store.load();
    outside.remove.mockRejectedValueOnce(new Error('no'));
    expect(await store.remove(material())).toBe(false);
    expect([store.shown.value.length, store.failed.value?.what]).toEqual([1, 'remove']);
  });
});

test.for([
  [{}, 3],
  [{ words: 'barnas MØTE' }, 1],
  [{ words: 'finnes ikke' }, 0],
  [{ kind: 'file' }, 1],
  [{ language: 'nn' }, 1],
  [{ audience: 'ledere' }, 1],
  [{ review: true }, 1],
  [{ kind: 'link', language: 'nn' }, 0],
] as const)('narrowed by %j: %i left', ([part, left]) => {
  const all = [
    material({ review_on: '2026-11-26' }),
    material({
      id: 'b',
      kind: 'file',
      title: 'Plan',
      good_for: '',
      audience: 'ledere',
      review_on: '2026-11-27',
    }),
    material({ id: 'c', kind: 'text', title: 'Tekst', good_for: '', language: 'nn' }),
  ];
  expect(narrowed(all, { ...everything, ...part }, '2026-11-26')).toHaveLength(left);
});
