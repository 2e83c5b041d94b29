import { isIdNumber } from '../personal-data.ts';
import { type Finding, findAll, type Place } from './finding.ts';

/** Between groups of digits: spaces of all sorts, a full stop, or a dash. */
const gap = '[\\s\\u00a0\\u202f.\\u2010-\\u2015\\u2212-]';
// All of the date apart or none of it: 1234.56.78901 is how accounts are written.
const birth = `(?:\\d{6}|\\d{2}${gap}\\d{2}${gap}\\d{2})`;
const rest = `(?:\\d{5}|\\d{3}${gap}?\\d{2}|\\d{2}${gap}?\\d{3})`;
const elevenDigits = new RegExp(`${birth}${gap}{0,3}${rest}`);

const alone = ({ before, after }: Place) => !/\d$/.test(before) && !/^\d/.test(after);

/** National identity numbers, D-numbers, help numbers and synthetic numbers: date and both check digits agree. */
export const idNumbers = (text: string): Finding[] =>
  findAll(text, 'id-number', elevenDigits, (place) => alone(place) && isIdNumber(place.said[0]));

const grouped = /\d{4}[.\s\u00a0]\d{2}[.\s\u00a0]\d{5}/;
const together = /\d{11}/;
const iban = /NO\d{2}[\s\u00a0]?(\d{4}[\s\u00a0]?\d{4}[\s\u00a0]?\d{3})/;
const accountWord = /(konto|kto|overfør|innbetal)[^\d]{0,30}$/i;
const otherWord = /(kid|sak|ref|journal|faktura|org|løpe)[\p{L}.-]*[\s:.]*(nr\.?|nummer)?[\s:]*$/iu;

/** Account numbers in Norwegian banks: the last digit agrees. Eleven digits written together are so many things that a word must say it. */
export function accounts(text: string): Finding[] {
  const fits = (place: Place) => alone(place) && isAccount(place.said[0]);
  return [
    ...findAll(text, 'account', grouped, (place) => fits(place) && !otherWord.test(place.before)),
    ...findAll(text, 'account', together, (place) => fits(place) && accountWord.test(place.before)),
    ...findAll(text, 'account', iban, ({ said, after }) => isAccount(said[1] ?? '') && !/^\d/.test(after)),
  ];
}

const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** The control digit of account numbers, modulus 11. Eleven zeros agree, too, and are nobody's. */
function isAccount(written: string): boolean {
  const digits = [...written.replace(/\D/g, '')].map(Number);
  const sum = weights.reduce((total, weight, i) => total + weight * (digits[i] ?? 0), 0);
  return sum > 0 && (11 - (sum % 11)) % 11 === digits[10];
}

const phonePatterns = [
  /(?:\+|00)47[\s\u00a0]?[2-9](?:[\s\u00a0]?\d){7}/,
  /[49]\d{7}/,
  /[2-9]\d(?:[\s\u00a0]\d\d){3}/,
  /[489]\d\d[\s\u00a0]\d\d[\s\u00a0]\d{3}/,
];
const anyEight = /[2-9](?:[\s\u00a0.-]?\d){7}/;
const phoneWord = /(tlf|telefon|mobil|mob\.|ring|sms)[^\d+]{0,20}$/i;
/** In front of numbers that are something else: cases, amounts, payments, parts of a longer number. */
const noPhoneBefore =
  /(?:[\d.,/§-]|\d\s|(?:sak|journal|kid|kr|kroner|ref|faktura|org|vedtak|lov|isbn|løpe|konto|kto|ordre|dok)[\p{L}.-]*[\s:.]*(?:nr\.?|nummer|id)?[\s:.]*)$/iu;
const noPhoneAfter = /^(?:[\d/%]|[.,-]\d|[\s\u00a0]?(?:\d|kr\b|kroner|mill|innb|pros|,-))/i;

/** Norwegian phone numbers: mobile numbers in one, numbers in the groups they are read aloud in, or any after «tlf.». */
export function phones(text: string): Finding[] {
  const fits = ({ before, after }: Place) => !noPhoneBefore.test(before) && !noPhoneAfter.test(after);
  return [
    ...phonePatterns.flatMap((pattern) => findAll(text, 'phone', pattern, fits)),
    ...findAll(text, 'phone', anyEight, (place) => phoneWord.test(place.before) && !/^\d/.test(place.after)),
  ];
}
