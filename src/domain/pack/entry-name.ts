import { PackRefused, type ProblemCode } from './problem.ts';

const windowsName = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** What no name in an archive may be; the first that fits is said. */
const refusals: readonly (readonly [ProblemCode, (name: string) => boolean])[] = [
  [
    'path-hidden-signs',
    (name) => /[\p{Cc}\p{Cf}\p{Surrogate}\p{Zl}\p{Zp}\p{Variation_Selector}]/u.test(name),
  ],
  ['path-backslash', (name) => name.includes('\\')],
  ['path-absolute', (name) => /^\//.test(name) || /^[a-z]:/i.test(name) || /^~/.test(name)],
  ['path-outside', (name) => segments(name).includes('..') || /%2e|%2f|%5c/i.test(name)],
  ['path-look-alike', looksLikeAPath],
  ['path-reserved', (name) => segments(name).some((part) => windowsName.test(part.normalize('NFKC')))],
  ['path-malformed', malformed],
];

const segments = (name: string) => name.split('/');

/** Full stops and slashes of other alphabets, which some systems turn into ours. */
function looksLikeAPath(name: string): boolean {
  const plain = name.normalize('NFKC');
  const signs = (text: string) => text.replace(/[^./\\:]/g, '').length;
  return (
    signs(plain) !== signs(name) || /[\u2044\u2215\u29f5\u29f8\u29f9\ufe68\uff3c\ua789\u0589]/.test(name)
  );
}

function malformed(name: string): boolean {
  const parts = segments(name.replace(/\/$/, ''));
  return (
    name.length > 300 ||
    parts.length > 5 ||
    parts.some((part) => part === '' || part === '.' || /[<>:"|?*]/.test(part) || /[. ]$|^ /.test(part))
  );
}

/**
 * The names in an archive, none of which leads out of it, hides what it is, or falls together with another on any system.
 * @throws PackRefused with the name of the first entry that does
 */
export function checkNames(names: readonly string[]): void {
  const taken = new Map<string, string>();
  for (const name of names) {
    const refusal = refusals.find(([, refuses]) => refuses(name));
    if (refusal) throw new PackRefused(refusal[0], name);
    const key = folded(name.replace(/\/$/, ''));
    if (taken.has(key)) throw new PackRefused('path-duplicate', name);
    taken.set(key, name);
  }
  for (const name of names) {
    const parts = segments(folded(name.replace(/\/$/, '')));
    const above = parts.slice(1).map((_, end) => parts.slice(0, end + 1).join('/'));
    // `a` as a file and as a folder.
    if (above.some((folder) => taken.has(folder) && !taken.get(folder)?.endsWith('/')))
      throw new PackRefused('path-duplicate', name);
  }
}

/** As a file system that knows neither case nor how letters are composed would see it. */
const folded = (name: string) => name.normalize('NFKC').toLowerCase().toUpperCase().normalize('NFKC');
