// Bokmål and nynorsk write the same sound in different ways, and so do people from different parts of the country. What
// is left when those differences are taken away is the same for «kilde» and «kjelde», «skole» and «skule».
const alike: readonly (readonly [RegExp, string])[] = [
  [/(leik|heit|het)(?=$|s)/g, 'H'],
  [/^(hv|kv)/g, 'v'],
  [/hj/g, 'h'],
  [/au|øy|ei|ju|[eiyøæ]/g, 'e'],
  [/[uoå]/g, 'o'],
  [/j/g, ''],
  [/(ld|ll)/g, 'l'],
  [/(mn|vn)/g, 'mn'],
  [/dt|tt/g, 't'],
  [/(.)\1+/g, '$1'],
];

/** A term without what tells the kinds of Norwegian apart. */
export const skeletonOf = (term: string): string =>
  alike.reduce((bare, [written, same]) => bare.replace(written, same), term);
