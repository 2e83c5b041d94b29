import { gzipSync } from 'node:zlib';
import lunr from 'lunr';
import norwegian from 'lunr-languages/lunr.no.js';
import stemmer from 'lunr-languages/lunr.stemmer.support.js';
import MiniSearch from 'minisearch';
import type { Course } from '../../src/catalog/course.ts';
import { loadCourse } from '../../src/catalog/load.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import type { Document } from '../../src/search/build/document.ts';
import { documents } from '../../src/search/build/documents.ts';
import { buildIndexes } from '../../src/search/build/index.ts';
import { engineOf } from '../../src/search/query/engine.ts';
import { measure, queries, type Search } from '../search/measure.ts';

// How well the search finds what the labelled queries ask for, beside plain lunr over the same pages; how long a query
// takes; what the index weighs; and whether ten times the content takes ten times as long to index.
stemmer(lunr);
norwegian(lunr);
const course = loadCourse(process.cwd());
const kB = (value: unknown) =>
  `${(gzipSync(JSON.stringify(value), { level: 9 }).length / 1000).toFixed(1)} kB`;

const indexes = buildIndexes(course);
const engines = Object.fromEntries(
  languages.map((language) => [language, engineOf(indexes[language].first, indexes[language].text)]),
) as Record<Language, ReturnType<typeof engineOf>>;
const both = (make: (language: Language) => Search) => ({ nb: make('nb'), nn: make('nn') });

/** lunr as its manual says: every word of the query, in fields with the same boosts as the old search had. */
function lunrOver(found: readonly Document[], plugin: unknown): Search {
  const index = lunr(function () {
    if (plugin) this.use(plugin as lunr.Builder.Plugin);
    this.ref('path');
    this.field('title', { boost: 5 });
    this.field('about', { boost: 2 });
    this.field('text');
    for (const { path, title, keys, about, places } of found)
      this.add({
        path,
        title: `${title} ${keys}`,
        about,
        text: places.map((p) => `${p.heading}\n${p.text}`).join('\n'),
      });
  });
  return (words) => index.search(words.replace(/[^\p{L}\p{N}\s§]/gu, ' ')).map(({ ref }) => ref);
}

/** MiniSearch with what it has for beginnings and slips, and the same boosts. */
function miniOver(found: readonly Document[]): Search {
  const index = new MiniSearch({ idField: 'path', fields: ['title', 'about', 'text'] });
  index.addAll(
    found.map(({ path, title, keys, about, places }) => ({
      path,
      title: `${title} ${keys}`,
      about,
      text: places.map((p) => `${p.heading}\n${p.text}`).join('\n'),
    })),
  );
  const options = { boost: { title: 5, about: 2 }, prefix: true, fuzzy: 0.2 };
  return (words) => index.search(words, options).map(({ id }) => id);
}

const searches = {
  'lunr, English': both((language) => lunrOver(documents(course, language), undefined)),
  'lunr + no': both((language) =>
    lunrOver(documents(course, language), (lunr as unknown as { no: unknown }).no),
  ),
  MiniSearch: both((language) => miniOver(documents(course, language))),
  'first part alone': both((language) => {
    const engine = engineOf(indexes[language].first);
    return (words) => engine.search(words).hits.map(({ path }) => path);
  }),
  ours: both((language) => (words) => engines[language].search(words).hits.map(({ path }) => path)),
};
console.log(`${queries.length} labelled queries`);
for (const [name, search] of Object.entries(searches)) {
  const { recall, ndcg } = measure(queries, search);
  console.log(
    `${name.padEnd(18)} recall@5 ${recall.toFixed(3)}  nDCG@5 ${ndcg.toFixed(3)}  ${spread(search)}`,
  );
}
for (const [kind, asked] of Map.groupBy(queries, (query) => query.kind)) {
  const figures = (['lunr + no', 'ours'] as const).map((name) =>
    measure(asked, searches[name]).recall.toFixed(2),
  );
  console.log(
    `  ${kind.padEnd(14)} ${String(asked.length).padStart(3)}  lunr + no ${figures[0]}  ours ${figures[1]}`,
  );
}
for (const language of languages) {
  const { first, text, packs } = indexes[language];
  const excerpts = [...packs.values()].map(kB).join(', ');
  console.log(`${language}: first part ${kB(first)}, text ${kB(text)}; excerpts, one at a time: ${excerpts}`);
}
for (const times of [1, 2, 5, 10]) {
  const many = manyTimes(course, times);
  const began = performance.now();
  buildIndexes(many);
  console.log(`${times} × content: indexed in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

function spread(search: Readonly<Record<Language, Search>>): string {
  const took = Array.from({ length: 5 }, () => queries)
    .flat()
    .map(({ language, words }) => {
      const began = performance.now();
      search[language](words);
      return performance.now() - began;
    })
    .sort((a, b) => a - b);
  const at = (share: number) => `${took[Math.floor(took.length * share)]?.toFixed(2)} ms`;
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`;
}

/** A course with so many times the lessons. Each copy has words of its own, as more content would. */
function manyTimes(one: Course, times: number): Course {
  const copies = Array.from({ length: times }, (_, n) =>
    one.lessonPages.map((page) => ({
      ...page,
      data: { ...page.data, id: `${page.data.id}-${n}` },
      body:
        n === 0
          ? page.body
          : page.body.replace(/\p{L}{7,}/gu, (word) => (word.length % 3 ? word : `${word}${n}`)),
    })),
  );
  return { ...one, lessonPages: copies.flat() };
}
