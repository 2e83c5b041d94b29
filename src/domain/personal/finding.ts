/** What a finding is: a number that is one person's alone, a way to reach somebody, or a day of birth. */
export type FindingKind = 'id-number' | 'account' | 'email' | 'phone' | 'birth-date';

/** Something in a text that may belong to one person, and where: `text.slice(start, end)` is what was found. */
export type Finding = {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** One place that a pattern fits, with what stands around it. */
export type Place = { readonly said: RegExpExecArray; readonly before: string; readonly after: string };

/**
 * Every place that a pattern fits and the rule agrees. Where it does not, the search goes on from the next character,
 * so that a number is found although digits that are something else come first. Lookbehind is not used: old phones lack it.
 */
export function findAll(
  text: string,
  kind: FindingKind,
  pattern: RegExp,
  rule: (place: Place) => boolean,
): Finding[] {
  const found: Finding[] = [];
  const search = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
  for (let said = search.exec(text); said; said = search.exec(text)) {
    const end = said.index + said[0].length;
    // Enough to read the word in front; the whole text for every place would be slow in a long file.
    const before = text.slice(Math.max(0, said.index - 60), said.index);
    const after = text.slice(end, end + 40);
    if (rule({ said, before, after })) found.push({ kind, start: said.index, end, text: said[0] });
    else search.lastIndex = said.index + 1;
  }
  return found;
}
