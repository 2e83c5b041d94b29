import { expect, test, vi } from 'vitest';
import { createSearchStore } from '../../../src/islands/search/search-store.ts';
import type { Answer, Engine, Hit } from '../../../src/search/query/engine.ts';

const hit = (path: string, kind: Hit['kind']): Hit => ({
  path,
  kind,
  title: path,
  pack: 'p',
  place: 0,
  heading: '',
  slug: '',
});
const found: Answer = { hits: [hit('/a/', 'lesson'), hit('/b/', 'term')], marks: ['x'] };
const effects = (search: (words: string) => Answer) => ({
  now: vi.fn(async (): Promise<Engine> => ({ search })),
  whole: vi.fn(async (): Promise<Engine> => ({ search })),
  excerpt: vi.fn(async () => ({ pieces: [], fragment: '' })),
  show: vi.fn(),
  keep: vi.fn(),
  noteEmpty: vi.fn(),
});

test('finds, puts the words in the address, and fetches excerpts', async () => {
  const outside = effects(() => found);
  const store = createSearchStore(outside);
  await store.find('vedtak');
  expect(store.answer.value).toBe(found);
  expect(outside.show).toHaveBeenCalledWith('vedtak', undefined);
  expect([...store.excerpts.value.keys()]).toEqual(['/a/', '/b/']);
});

test('an older answer does not replace a newer one', async () => {
  const waiting: ((engine: Engine) => void)[] = [];
  const engine = (path: string): Engine => ({ search: () => ({ hits: [hit(path, 'lesson')], marks: [] }) });
  const wholes = ['/ny/', '/gammel/'];
  const outside = {
    ...effects(() => found),
    now: () => new Promise<Engine>((done) => waiting.push(done)),
    whole: async () => engine(wholes.shift() ?? ''),
  };
  const store = createSearchStore(outside);
  const [older, newer] = [store.find('gam'), store.find('ny')];
  waiting[1]?.(engine('/ny/'));
  await newer;
  waiting[0]?.(engine('/gammel/'));
  await older;
  expect(store.answer.value?.hits[0]?.path).toBe('/ny/');
});

test('a filter shows one kind, and gives way when it would hide everything', async () => {
  const store = createSearchStore(
    effects((words) => (words === 'b' ? { hits: [hit('/a/', 'lesson')], marks: [] } : found)),
  );
  await store.find('a');
  await store.choose('term');
  expect([...store.excerpts.value.keys()]).toEqual(['/b/']);
  await store.find('b');
  expect(store.kind.value).toBeUndefined();
});

test('an empty search is counted once, and only when somebody has stopped', async () => {
  const outside = effects(() => ({ hits: [], marks: [] }));
  const store = createSearchStore(outside);
  await store.find('fiskekvote');
  expect(outside.noteEmpty).not.toHaveBeenCalled();
  store.settle();
  store.settle();
  expect(outside.noteEmpty).toHaveBeenCalledTimes(1);
  expect(outside.noteEmpty).toHaveBeenCalledWith('fiskekvote');
});

test('what cannot be fetched is said, and gone when it can', async () => {
  const outside = effects(() => found);
  outside.now.mockRejectedValueOnce(new Error('offline'));
  const store = createSearchStore(outside);
  await store.find('a');
  expect(store.trouble.value).toBe(true);
  await store.find('a');
  expect(store.trouble.value).toBe(false);
});

test('the empty field shows nothing and counts nothing', async () => {
  const outside = effects(() => found);
  const store = createSearchStore(outside);
  await store.find('a');
  await store.find('');
  store.settle();
  expect(store.answer.value).toBeUndefined();
  expect(outside.keep).not.toHaveBeenCalled();
});

test('titles first, all of it when the text has come; that nothing was found waits for that', async () => {
  let come: (engine: Engine) => void = () => undefined;
  const text: Engine = { search: () => found };
  const outside = {
    ...effects(() => ({ hits: [], marks: [] })),
    whole: () =>
      new Promise<Engine>((done) => {
        come = done;
      }),
  };
  const store = createSearchStore(outside);
  const done = store.find('vedtak');
  await new Promise((later) => setTimeout(later));
  expect(store.answer.value).toBeUndefined();
  come(text);
  await done;
  expect(store.answer.value).toBe(found);
});
