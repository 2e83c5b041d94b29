import { type PersonalData, personalDataIn } from '../personal-data.ts';
import { aboutFields, type Pack } from './about.ts';

/** Every text that people have written in a pack, and where: `title`, `items.2.note`. */
function textsOf(pack: Pack): readonly (readonly [string, string])[] {
  const about = aboutFields.map((field) => [field, pack[field]] as const);
  const items = pack.items.flatMap((item, place) =>
    Object.entries(item)
      // A checksum can look like anything; nobody wrote it.
      .filter(([key, value]) => typeof value === 'string' && key !== 'sha256' && key !== 'path')
      .map(([key, value]) => [`items.${place}.${key}`, String(value)] as const),
  );
  return [...about, ...items];
}

/** Where a pack holds a national identity number, or undefined. The database refuses it too. */
export const identityNumberIn = (pack: Pack): string | undefined =>
  textsOf(pack).find(([, text]) => personalDataIn(text).includes('id-number'))?.[0];

/** What kinds of personal data a pack seems to hold anywhere, for a warning before it is shared. */
export const personalDataInPack = (pack: Pack): readonly PersonalData[] => [
  ...new Set(textsOf(pack).flatMap(([, text]) => personalDataIn(text))),
];
