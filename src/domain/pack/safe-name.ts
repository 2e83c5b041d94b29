/** A file's name as a pack may have it: letters, digits and a few signs, at most 120 of them, with its ending kept. */
export function safeName(name: string): string {
  const [, stem = '', ending = ''] = /^(.*?)(\.[a-z0-9]+)?$/is.exec(name.normalize('NFC')) ?? [];
  const plain = stem
    .replace(/[^\p{L}\p{M}\p{N} ._()-]+/gu, ' ')
    .replace(/\.{2,}/g, '.')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[. ]+$/, '')
    .replace(/ {2,}/g, ' ');
  return `${[...plain].slice(0, 100).join('').trim() || 'fil'}${ending.toLowerCase()}`;
}
