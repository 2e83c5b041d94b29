import type { Language } from '../domain/language.ts';

/** The same keys in both languages: a key missing in nynorsk is a type error. */
type Same<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Same<T[K]>;
};

/** Interface strings of one part of the site, nb and nn side by side. `texts({ nb, nn })(language)` gives one of them. */
export function texts<const T>(both: {
  readonly nb: T;
  readonly nn: Same<T>;
}): (language: Language) => Same<T> {
  return (language) => both[language] as Same<T>;
}
