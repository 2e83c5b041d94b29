import type { Finding } from './finding.ts';
import { accounts, idNumbers, phones } from './numbers.ts';
import { birthDates, emails } from './words.ts';

export type { Finding, FindingKind } from './finding.ts';

/** From the surest: where two findings share characters, the first of these is told. */
const finders = [idNumbers, accounts, birthDates, emails, phones];

/**
 * What in a text may belong to one person, in the order it stands there. A valid identity number is certain; the rest
 * is for a human to judge. Names are not looked for.
 */
export function findPersonalData(text: string): readonly Finding[] {
  const found: Finding[] = [];
  for (const finding of finders.flatMap((find) => find(text))) {
    if (!found.some((other) => finding.start < other.end && other.start < finding.end)) found.push(finding);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The finding with the words around it, so that a person can see what it is: whole words, in one line. */
export function inContext(text: string, finding: Finding, reach = 40): { before: string; after: string } {
  const line = (part: string) => part.replace(/\s+/g, ' ');
  const from = Math.max(0, finding.start - reach);
  const to = Math.min(text.length, finding.end + reach);
  const before = line(text.slice(from, finding.start));
  const after = line(text.slice(finding.end, to));
  return {
    before: from > 0 ? `…${before.replace(/^\S*\s/, '')}` : before,
    after: to < text.length ? `${after.replace(/\s\S*$/, '')}…` : after,
  };
}
