import { type Finding, findAll } from './finding.ts';

const email = /[^\s@,;:<>()[\]"«»]+@[^\s@,;:<>()[\]"«»]+\.\p{L}{2,}/u;

export const emails = (text: string): Finding[] => findAll(text, 'email', email, () => true);

const months =
  'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|jan\\.?|feb\\.?|apr\\.?|aug\\.?|sept?\\.?|okt\\.?|nov\\.?|des\\.?';
const year = '(?:\\d{4}|\\d{2})(?!\\d)';
const dates = [
  `[0-3]?\\d[./-]\\s?[01]?\\d[./-]\\s?${year}`,
  `[0-3]?\\d\\.?\\s(?:${months})\\s${year}`,
  '(?:19|20)\\d{2}-[01]\\d-[0-3]\\d(?!\\d)',
];
// Bokmål and nynorsk: født, fødd, fødselsdato, fødselsdag, f.dato, f.
const bornWord = '(?:fød(?:t|d|te|de)?|fødsels(?:dato|dag)(?:en)?|f\\.?\\s?dato|f\\.)';
const born = new RegExp(
  `(?:^|[^\\p{L}])${bornWord}(?:\\s(?:er|var))?[\\s:]*(?:den\\s)?(?:${dates.join('|')})`,
  'iu',
);
/** Rules are about everybody born from a day on: «født 1. januar 2024 eller senere». */
const ruleAfter = /^\s?(?:eller|og)\s(?:senere|seinare|tidligere|tidlegare|etter|før|yngre|eldre)/i;

/** A day of birth: «født 12.03.2014», «fødd 3. mars 2014», «fødselsdato: 2014-03-12». A year alone is none. */
export const birthDates = (text: string): Finding[] =>
  findAll(text, 'birth-date', born, ({ after }) => !ruleAfter.test(after)).map(fromWord);

/** Without the space or bracket in front of the word. */
function fromWord(finding: Finding): Finding {
  const extra = finding.text.search(/\p{L}/u);
  return { ...finding, start: finding.start + extra, text: finding.text.slice(extra) };
}
