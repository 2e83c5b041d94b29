import type { FirstPart, TextPart, Texts } from './format/types.ts';
import { type Engine, engineOf, type Hit } from './query/engine.ts';
import { type Excerpt, excerptOf } from './query/excerpt.ts';

/** The search as a page uses it: what has come of the index, and texts for excerpts when they are asked for. */
export type SearchClient = {
  /** What there is already: the first part, with titles, headings, terms and paragraphs, or all of it. */
  now(): Promise<Engine>;
  /** With the running text, too; the first part alone where that cannot be fetched. */
  whole(): Promise<Engine>;
  excerpt(hit: Hit, marks: readonly string[]): Promise<Excerpt | undefined>;
};

const clients = new Map<string, SearchClient>();

/**
 * The search of one language, the same for the header and the page.
 * @param base the address of the search page: `/sok/` or `/nn/sok/`
 */
export function searchClient(base: string): SearchClient {
  const client = clients.get(base) ?? makeClient((name) => fetched(`${base}${name}.json`));
  clients.set(base, client);
  return client;
}

function makeClient(fetchPart: (name: string) => Promise<unknown>): SearchClient {
  const once = keptUnlessFailed(fetchPart);
  let best: { engine: Engine; whole: boolean } | undefined;
  const now = async () => {
    best ??= { engine: engineOf((await once('indeks')) as FirstPart), whole: false };
    return best.engine;
  };
  const whole = async () => {
    if (best?.whole) return best.engine;
    const [first, text] = await Promise.all([once('indeks'), once('tekst')]);
    if (!best?.whole) best = { engine: engineOf(first as FirstPart, text as TextPart), whole: true };
    return best.engine;
  };
  return {
    now,
    whole: () => whole().catch(now),
    async excerpt({ pack, place }, marks) {
      const texts = (await once(`utdrag-${pack}`)) as Texts;
      const text = texts[place];
      return text ? excerptOf(text, marks) : undefined;
    },
  };
}

function keptUnlessFailed(fetchPart: (name: string) => Promise<unknown>) {
  const parts = new Map<string, Promise<unknown>>();
  return (name: string) => {
    const part =
      parts.get(name) ??
      fetchPart(name).catch((error) => {
        parts.delete(name);
        throw error;
      });
    parts.set(name, part);
    return part;
  };
}

async function fetched(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}
