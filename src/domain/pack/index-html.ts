import { minutesOf, type Pack } from './about.ts';
import { archivePath } from './canonical.ts';
import type { ItemKind, PackItem } from './item.ts';
import { htmlOf } from './markdown.ts';

/** The interface's words that the page needs, in the pack's language. */
export type ReadableWords = {
  readonly kinds: Readonly<Record<ItemKind, string>>;
  readonly goodFor: string;
  readonly audience: string;
  readonly licence: string;
  readonly version: string;
  readonly script: string;
  readonly contents: string;
  readonly inBarneblikk: string;
  readonly minutes: (n: number) => string;
};

const css = `
body{font:18px/1.6 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#202733;background:#fff}
h1,h2,h3{line-height:1.2}h2{margin-top:2.5rem;border-top:1px solid #cfd3d8;padding-top:1rem}
.about{color:#49515e}.note{background:#f5f1e9;padding:.25rem 1rem;border-radius:8px}
a{color:#0052ad}table{border-collapse:collapse}td,th{border:1px solid #cfd3d8;padding:.25rem .5rem}
@media (prefers-color-scheme:dark){body{background:#13161c;color:#e6e8eb}.about{color:#b2b9c4}.note{background:#26231d}a{color:#8fbdff}h2,td,th{border-color:#3a414c}}
@media print{h2{break-after:avoid}.note{border:1px solid #999}}`;

/** A page that opens from a file, without scripts and without anything from elsewhere. */
export const indexHtml = (pack: Pack, words: ReadableWords): string => `<!doctype html>
<html lang="${pack.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(pack.title)}</title>
<style>${css}
</style>
</head>
<body>
<h1>${escaped(pack.title)}</h1>
<p class="about">${[
  words.minutes(minutesOf(pack)),
  `${words.version} ${pack.version}`,
  ...(pack.audience ? [`${words.audience}: ${escaped(pack.audience)}`] : []),
  `${words.licence}: ${escaped(pack.licence)}`,
].join(' · ')}</p>
${pack.goodFor ? `<p><strong>${words.goodFor}:</strong> ${escaped(pack.goodFor)}</p>\n` : ''}<nav aria-label="${words.contents}">
<ol>
${pack.items.map(({ id, title }) => `<li><a href="#${id}">${escaped(title)}</a></li>`).join('\n')}
</ol>
</nav>
<main>
${pack.items.map((item) => section(item, words)).join('\n')}
</main>
</body>
</html>
`;

const section = (item: PackItem, words: ReadableWords) => `<section id="${item.id}">
<h2>${escaped(item.title)}</h2>
<p class="about">${[words.kinds[item.kind], ...(item.minutes > 0 ? [words.minutes(item.minutes)] : [])].join(' · ')}</p>
${body(item, words)}${item.note ? `\n<div class="note"><h3>${words.script}</h3>\n${htmlOf(item.note)}\n</div>` : ''}
</section>`;

function body(item: PackItem, words: ReadableWords): string {
  switch (item.kind) {
    case 'guide':
    case 'slides':
      return htmlOf(item.text);
    case 'link':
      return `<p><a href="${escaped(item.url)}" rel="noreferrer">${escaped(item.url)}</a></p>`;
    case 'file':
      return `<p><a href="${escaped(encodeURI(archivePath(item)))}" download>${escaped(item.name)}</a></p>`;
    case 'lesson':
      return `<p>${words.inBarneblikk} <code>/moduler/${item.module}/${item.lesson}/</code></p>`;
    case 'part':
      return `<p>${words.inBarneblikk} <code>/moduler/${item.module}/${item.lesson}/#${escaped(item.heading)}</code></p>`;
    case 'case':
      return `<p>${words.inBarneblikk} <code>/vignetter/${item.case}/</code></p>`;
    case 'source':
      return `<p>${words.inBarneblikk} <code>/kilder/${item.source}/</code></p>`;
  }
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '');
