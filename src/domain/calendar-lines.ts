/** Lines of at most 75 bytes, as the standard asks: the library counts letters, and æ, ø and å are two bytes each. */
export function folded(file: string): string {
  const size = (text: string) => new TextEncoder().encode(text).length;
  const fold = (line: string) => {
    const parts = [''];
    for (const letter of line) {
      const last = parts.at(-1) ?? '';
      if (size(last + letter) <= 75) parts[parts.length - 1] = last + letter;
      else parts.push(` ${letter}`);
    }
    return parts.join('\r\n');
  };
  return file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(fold)
    .join('\r\n');
}
