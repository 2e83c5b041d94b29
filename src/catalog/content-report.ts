import { parseArgs } from 'node:util';
import { loadCourse } from './load.ts';
import { ContentError } from './problems.ts';
import { type Finding, reportOn, restingOn, type Topic } from './report.ts';
import { speller } from './unknown-words.ts';

// `npm run content:report`: what an author should look at. Ends with 1 when something has to be mended.
// `npm run content:report -- --source bvl-13-2`: every place that rests on a source, exam items too.
const root = process.cwd();
const course = load();
const { source } = parseArgs({ options: { source: { type: 'string' } } }).values;
if (source) {
  const places = restingOn(course, source);
  console.log(places.length > 0 ? places.join('\n') : `Nothing rests on ${source}.`);
  process.exit();
}
const spellers = { nb: speller(root, 'nb'), nn: speller(root, 'nn') };
if (!spellers.nb || !spellers.nn)
  console.log('Spelling is not checked: install hunspell with hunspell-no (Debian) to have it.\n');
const found = reportOn(course, new Date(), (text, language) => spellers[language]?.(text) ?? []);

const { quizzes, lessonPages, sources, terms, paths, facts } = course;
console.log(
  [
    `${facts.length} modules`,
    `${lessonPages.filter(({ language }) => language === 'nb').length} lessons`,
    `${quizzes.flatMap(({ exam }) => exam).length} exam items`,
    `${quizzes.flatMap(({ checks }) => checks.flatMap(({ questions }) => questions)).length} practice items`,
    `${terms.length} terms`,
    `${sources.length} sources`,
    `${paths.length} paths`,
  ].join(', '),
);

const news = new Set<Topic>(['expires soon']);
const byTopic = Map.groupBy(found, ({ about }: Finding) => about);
for (const [about, findings] of byTopic) {
  console.log(`\n${about}: ${findings.length}`);
  for (const { where, what } of findings) console.log(`  ${where}: ${what}`);
}
const toMend = found.filter(({ about }) => !news.has(about)).length;
console.log(`\n${toMend === 0 ? 'Nothing to mend.' : `${toMend} to mend.`}`);
if (toMend > 0) process.exitCode = 1;

/** What stops the build stops the report too, said the same way. */
function load() {
  try {
    return loadCourse(root);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
