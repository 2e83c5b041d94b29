import { type Interval, interval } from '~/domain/interval';
import type { confidenceChangeText } from '~/text/confidence-change';

type Words = ReturnType<typeof confidenceChangeText>;

const steps = (n: number) => Math.abs(n).toLocaleString('nb-NO', { maximumFractionDigits: 1 });

/** «I snitt 0,6 høyere». */
export const meanWords = (t: Words, { mean }: Interval): string =>
  mean === 0 ? t.meanSame : mean > 0 ? t.meanUp(steps(mean)) : t.meanDown(steps(mean));

/** «Mellom 0,2 og 0,9 høyere», «Mellom 0,3 lavere og 0,5 høyere»: nobody has to read a minus sign. */
export function intervalWords(t: Words, { low, high }: Interval): string {
  if (low >= 0) return t.between(steps(low), t.higher(steps(high)));
  if (high <= 0) return t.between(steps(high), t.lower(steps(low)));
  return t.between(t.lower(steps(low)), t.higher(steps(high)));
}

/** What the database says of a group as an interval, or undefined for a group that none is made for. */
export function intervalOf(change: { people: number; mean: number; spread: number }): Interval | undefined {
  return change.people >= 5 && change.people % 5 === 0 ? interval(change) : undefined;
}
