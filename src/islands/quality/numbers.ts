import type { Language } from '~/domain/language';

/** A share as whole percent. */
export const inPercent = (share: number): number => Math.round(share * 100);

/** `0,46`: two decimals, with comma. */
export const spokenNumber = (value: number, language: Language): string =>
  value.toLocaleString(language === 'nn' ? 'nn-NO' : 'nb-NO', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
