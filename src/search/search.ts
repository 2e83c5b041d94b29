import lunr from './norwegian';

type Shown = { kind: 'lesson' | 'source'; title: string; about: string };

let loaded: Promise<{ index: lunr.Index; shown: Record<string, Shown> }> | undefined;

async function load(path: string) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  const { index, shown } = await response.json();
  return { index: lunr.Index.load(index), shown: shown as Record<string, Shown> };
}

/** Documents that have all the words, or words that begin like them, best first. */
export async function search(indexPath: string, asked: string) {
  loaded ??= load(indexPath).catch((error) => {
    loaded = undefined;
    throw error;
  });
  const { index, shown } = await loaded;
  const words = lunr
    .tokenizer(asked.replace(/[^\p{L}\p{N}\s-]/gu, ' ').toLowerCase())
    .map(String)
    .filter(Boolean);
  const hits = index.query((query) => {
    for (const word of words) {
      query.term(word, { boost: 10 });
      query.term(word, { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false });
    }
  });
  return hits.flatMap(({ ref }) => {
    const document = shown[ref];
    return document ? [{ path: ref, ...document }] : [];
  });
}
