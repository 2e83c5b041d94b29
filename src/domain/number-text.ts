/**
 * Reads a number as people in Norway write it: «12 500», «12.500», «1 250,50», «12 500,-», «14». Undefined when it is
 * no number, or could be two («1.5»: write «1,5»; a dot is read as a thousands sign before three digits only).
 */
export function parseNumber(text: string): number | undefined {
  const plain = text.trim().replace(/\s+/g, '').replace(/,-$/, '').replace(/−/g, '-');
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain) ? plain.replaceAll('.', '') : plain;
  return /^-?\d{1,12}(,\d+)?$/.test(grouped) ? Number(grouped.replace(',', '.')) : undefined;
}

/** «12 500» and «2,5»: how a number is written back. */
export const numberText = (value: number): string =>
  new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 10 }).format(value);
