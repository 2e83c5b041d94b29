import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Exchange, Thread } from '../../../src/data/exchange.ts';
import type { MyNetworks, Network, NetworkNews } from '../../../src/data/networks.ts';
import { createActs, inWords, troubleOf } from '../../../src/islands/network/acts.ts';
import { createDraft } from '../../../src/islands/network/draft.ts';
import { createExchangeStore } from '../../../src/islands/network/exchange-store.ts';
import { createListStore } from '../../../src/islands/network/list-store.ts';
import { createNetworkStore, mayRun, mayWrite, partOf } from '../../../src/islands/network/network-store.ts';

const refused = (code: string) => ({ reason: 'refused', code });

describe('doing something', () => {
  test('two clicks do it once, and it says when it is done', async () => {
    const acts = createActs();
    const work = vi.fn(async () => undefined);
    await Promise.all([acts.act(work, 'Ferdig.'), acts.act(work)]);
    expect(work).toHaveBeenCalledTimes(1);
    expect([acts.said.value, acts.busy.value]).toEqual(['Ferdig.', false]);
  });

  test.for([
    [{ reason: 'offline' }, 'offline'],
    [new TypeError('Failed to fetch dynamically imported module'), 'offline'],
    [{ reason: 'signed-out', code: 'x' }, 'signedOut'],
    [refused('last_owner'), 'last_owner'],
    [{ reason: 'wait', code: 'too_many_posts' }, 'too_many_posts'],
    [{ reason: 'unknown', code: '' }, 'refused'],
  ] as const)('%j is told as «%s»', async ([error, word]) => {
    const acts = createActs();
    expect(await acts.act(() => Promise.reject(error), 'Ferdig.')).toBe(false);
    expect([troubleOf(error), acts.trouble.value, acts.said.value]).toEqual([word, word, '']);
  });

  test('a word without a sentence of its own gets the last resort', () => {
    const t = { refused: 'Det gikk ikke.', last_owner: 'Eneste eier.', count: () => 'x' };
    expect(['', 'last_owner', '23505', 'count'].map((word) => inWords(word, t))).toEqual([
      '',
      'Eneste eier.',
      'Det gikk ikke.',
      'Det gikk ikke.',
    ]);
  });
});

describe('a draft', () => {
  let made = 0;
  const empty = () => ({ id: `id-${++made}`, body: '' });
  const effects = { kept: vi.fn<() => Promise<string>>(), keep: vi.fn<(text: string) => Promise<void>>() };
  beforeEach(() => {
    effects.kept.mockReset().mockResolvedValue('');
    effects.keep.mockReset().mockResolvedValue();
  });

  test('is kept as it is written, with the id it will be sent under, and comes back', async () => {
    const draft = createDraft(effects, empty);
    draft.write({ body: 'Vi prøvde.' });
    const kept = String(effects.keep.mock.lastCall?.[0]);
    expect(JSON.parse(kept)).toEqual(draft.value.value);
    effects.kept.mockResolvedValue(kept);
    const back = createDraft(effects, empty);
    await back.load();
    expect(back.value.value).toEqual(draft.value.value);
  });

  test('what is written meanwhile stays', async () => {
    effects.kept.mockResolvedValue('{"id":"gammel","body":"fra i går"}');
    const draft = createDraft(effects, empty);
    const late = draft.load();
    draft.write({ body: 'nytt' });
    await late;
    expect(draft.value.value.body).toBe('nytt');
  });

  test('an identity number is not kept on the device; the page still shows it until it is taken out', () => {
    const draft = createDraft(effects, empty);
    draft.write({ body: 'Gjelder 01819010001.' });
    expect(effects.keep.mock.lastCall?.[0]).not.toContain('01819010001');
    expect(draft.value.value.body).toContain('01819010001');
  });

  test('sent, the next one has another id', () => {
    const draft = createDraft(effects, empty);
    const { id } = draft.value.value;
    draft.clear();
    expect(draft.value.value.id).not.toBe(id);
    expect(effects.keep).toHaveBeenLastCalledWith('');
  });

  test('unreadable or missing storage begins anew', async () => {
    effects.kept.mockResolvedValueOnce('{').mockRejectedValueOnce(new Error('no storage'));
    for (let i = 0; i < 2; i++) {
      const draft = createDraft(effects, empty);
      await draft.load();
      expect(draft.value.value.body).toBe('');
    }
  });
});

describe('one network', () => {
  const network = { id: 'n', role: 'owner', archived: false } as Network;
  const news: NetworkNews = { posts: [], gathering: null };

  test('is shown when both answers are there', async () => {
    const store = createNetworkStore({ page: async () => network, news: async () => news });
    await store.load();
    expect([store.view.value, store.network.value]).toEqual(['ready', network]);
  });

  test.for([
    [{ reason: 'signed-out' }, 'signed-out', false],
    [refused('not_in_network'), 'not-in', false],
    [{ reason: 'offline' }, 'ready', true],
  ] as const)('after %j the page is %s', async ([error, view, stays]) => {
    const page = vi.fn(async () => network);
    const store = createNetworkStore({ page, news: async () => news });
    await store.load();
    page.mockRejectedValueOnce(error);
    await store.load();
    expect([store.view.value, store.network.value !== undefined]).toEqual([view, stays]);
  });

  test('readers and archived networks are not written in', () => {
    expect(mayWrite({ ...network, role: 'reader' })).toBe(false);
    expect(mayWrite({ ...network, role: 'contributor' })).toBe(true);
    expect(mayRun({ ...network, role: 'contributor' })).toBe(false);
    expect(mayRun({ ...network, archived: true })).toBe(false);
  });

  test('an address asks for a part', () => {
    expect(['?id=1&del=samlinger', '?id=1', '?del=hemmelig'].map(partOf)).toEqual([
      'samlinger',
      'nytt',
      'nytt',
    ]);
  });
});

describe('the list', () => {
  const mine: MyNetworks = { networks: [], invitations: [], governors: [] };
  const effects = {
    mine: vi.fn(async () => mine),
    offices: async () => [
      { id: 'a', name: 'A', role: 'leader' as const },
      { id: 'b', name: 'B', role: 'advisor' as const },
    ],
    join: vi.fn(async () => ({ id: 'n', name: 'N' })),
    answer: vi.fn(async () => null),
    make: vi.fn(async () => null),
    open: vi.fn(),
  };
  beforeEach(() => vi.clearAllMocks());

  test('offers the offices that I lead, and opens the network I join', async () => {
    const store = createListStore(effects);
    await store.load();
    expect(store.led.value.map(({ id }) => id)).toEqual(['a']);
    await store.join('ABCD EFGH', 'a');
    expect([effects.join.mock.lastCall, effects.open.mock.lastCall]).toEqual([['ABCD EFGH', 'a'], ['n']]);
  });

  test('a code that is too short or not taken is told, and nothing opens', async () => {
    const store = createListStore(effects);
    await expect(store.join('ABC')).rejects.toMatchObject({ code: 'codeMissing' });
    effects.join.mockResolvedValueOnce({ error: 'code_expired' } as never);
    await expect(store.join('ABCDEFGH')).rejects.toMatchObject({ code: 'code_expired' });
    await expect(store.make('n', ' ', '', 'g')).rejects.toMatchObject({ code: 'nameMissing' });
    expect(effects.open).not.toHaveBeenCalled();
  });

  test('yes opens the network, no fetches the list again', async () => {
    const store = createListStore(effects);
    await store.answer('n', 'a', false);
    expect([effects.open.mock.calls.length, effects.mine.mock.calls.length]).toEqual([0, 1]);
    await store.answer('n', 'a', true);
    expect(effects.open).toHaveBeenCalledWith('n');
  });

  test('a dead network takes away nothing that is shown', async () => {
    const store = createListStore(effects);
    effects.mine.mockRejectedValueOnce({ reason: 'offline' });
    await store.load();
    expect(store.view.value).toBe('offline');
    await store.load();
    effects.mine.mockRejectedValueOnce({ reason: 'offline' });
    await store.load();
    expect(store.view.value).toBe('ready');
  });
});

describe('the exchange', () => {
  const thread = (id: string, at: string, mine = false) =>
    ({ id, at, mine, replies: [] }) as unknown as Thread;
  const answer = (threads: readonly Thread[], seen_at: string | null = null): Exchange => ({
    seen_at,
    watches: [{ post: null, email: true }],
    threads,
  });
  const nothing = async () => null;
  const effects = {
    posts: vi.fn<(more: { tag?: string; before?: string }) => Promise<Exchange>>(),
    reported: vi.fn(async () => []),
    seen: vi.fn(nothing),
    ...{
      send: vi.fn(nothing),
      edit: nothing,
      remove: nothing,
      report: nothing,
      settle: nothing,
      watch: nothing,
    },
  };
  beforeEach(() => {
    vi.clearAllMocks();
    effects.posts.mockReset().mockResolvedValue(answer([]));
  });

  test('what is new is what others wrote since the visit before, also after the page has said that it is seen', async () => {
    effects.posts.mockResolvedValueOnce(answer([thread('a', '2027-01-02')], '2027-01-01'));
    const store = createExchangeStore(effects, false);
    await store.load();
    effects.posts.mockResolvedValueOnce(answer([thread('a', '2027-01-02')], '2027-01-03'));
    await store.send({ post: 'x', body: 'x', tags: [] });
    expect(effects.seen).toHaveBeenCalledTimes(2);
    expect(store.isNew(thread('a', '2027-01-02'))).toBe(true);
    expect(store.isNew(thread('b', '2027-01-02', true))).toBe(false);
    expect(store.isNew(thread('c', '2026-12-31'))).toBe(false);
    expect([store.watching(null), store.watching('a')]).toEqual([true, false]);
  });

  test('a slow answer about another theme is not shown', async () => {
    let slow: (answer: Exchange) => void = () => undefined;
    effects.posts.mockReturnValueOnce(
      new Promise((resolve) => {
        slow = resolve;
      }),
    );
    const store = createExchangeStore(effects, false);
    const first = store.load();
    effects.posts.mockResolvedValueOnce(answer([thread('ny', '2027-01-01')]));
    await store.choose('loven');
    slow(answer([thread('gammel', '2027-01-01')]));
    await first;
    expect(store.threads.value?.map(({ id }) => id)).toEqual(['ny']);
    expect(effects.posts).toHaveBeenLastCalledWith({ tag: 'loven' });
  });

  test('older ones are asked for from the last one shown', async () => {
    const many = Array.from({ length: 20 }, (_, n) => thread(`t${n}`, `2027-01-${30 - n}`));
    effects.posts
      .mockResolvedValueOnce(answer(many))
      .mockResolvedValueOnce(answer([thread('eldst', '2026-01-01')]));
    const store = createExchangeStore(effects, false);
    await store.load();
    expect(store.more.value).toBe(true);
    await store.older();
    expect(effects.posts).toHaveBeenLastCalledWith({ before: '2027-01-11' });
    expect([store.threads.value?.length, store.more.value]).toEqual([21, false]);
  });

  test('only owners ask for what is reported', async () => {
    await createExchangeStore(effects, false).load();
    expect(effects.reported).not.toHaveBeenCalled();
    await createExchangeStore(effects, true).load();
    expect(effects.reported).toHaveBeenCalledTimes(1);
  });

  test('what could not be sent is thrown on to the form, and a list that cannot be fetched says so', async () => {
    const store = createExchangeStore(effects, false);
    effects.send.mockRejectedValueOnce(refused('national_id_in_text'));
    await expect(store.send({ post: 'x', body: 'x', tags: [] })).rejects.toMatchObject({
      code: 'national_id_in_text',
    });
    effects.posts.mockRejectedValueOnce({ reason: 'offline' });
    await store.load();
    expect(store.lost.value).toBe(true);
  });
});
