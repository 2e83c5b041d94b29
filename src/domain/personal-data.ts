import { idnr } from '@navikt/fnrvalidator';

/** What does not belong in a free text: a number that is one person's alone, or an address that leads to somebody. */
export type PersonalData = 'id-number' | 'email' | 'phone';

const gap = '[\\s\\u2013-]?';
// Eleven digits, also in two groups as on a card. What stands before is caught too, since old phones know no lookbehind.
const elevenDigits = new RegExp(`(^|\\D)(\\d{6}${gap}\\d{5})(?!\\d)`, 'g');
const email = /[^\s@,;]+@[^\s@,;]+\.\p{L}{2,}/u;
// Mobile numbers written together, and any number in the groups that numbers are read aloud in, but no date or amount.
const groups = ['[49]\\d{7}', '[2-9]\\d(?:\\s\\d\\d){3}', '[489]\\d\\d\\s\\d\\d\\s\\d{3}'];
const phone = new RegExp(
  `(?:^|[^\\d.,])(?:(?:\\+|00)47\\s?[2-9](?:\\s?\\d){7}|${groups.join('|')})(?![\\d.])`,
);

/** Whether eleven digits are a national identity number or a D-number: the date and both check digits must agree. */
export const isIdNumber = (written: string): boolean => idnr(written.replace(/\D/g, '')).status === 'valid';

/** The text without national identity numbers and D-numbers; everything else stays as it was written. */
export const withoutIdNumbers = (text: string): string =>
  text.replace(elevenDigits, (all, before: string, digits: string) => (isIdNumber(digits) ? before : all));

/** What kinds of personal data a text seems to hold. Only an `id-number` is certain enough to be refused. */
export function personalDataIn(text: string): readonly PersonalData[] {
  const rest = withoutIdNumbers(text);
  return [
    ...(rest === text ? [] : (['id-number'] as const)),
    ...(email.test(rest) ? (['email'] as const) : []),
    ...(phone.test(rest) ? (['phone'] as const) : []),
  ];
}
