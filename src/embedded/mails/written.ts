import { type Language, languages, localizedPath } from '../../domain/language.ts';
import type { Mail } from '../mailbox.ts';

/** A mail as the database queued it; `data` is what its kind says. */
export type QueuedMail = {
  readonly id: string;
  readonly to_email: string;
  readonly kind: string;
  readonly data: unknown;
};

/** What a kind of mail says in one language. `address` makes a link to a page of the site in that language. */
export type Words = {
  readonly subject: string;
  readonly paragraphs: readonly string[];
};
export type Writer<Data> = (data: Data, language: Language, address: (path: string) => string) => Words;

/** Writes a mail in the reader's language, or, when that is not known, in both: bokmål first. */
export function inLanguages<Data>(
  write: Writer<Data>,
  data: Data,
  known: Language | null,
  siteUrl: string,
): Pick<Mail, 'subject' | 'text'> {
  const parts = (known ? [known] : languages).map((language) =>
    write(data, language, (path) => new URL(localizedPath(path, language), siteUrl).href),
  );
  return {
    subject: parts[0]?.subject ?? '',
    text: parts.map(({ paragraphs }) => paragraphs.join('\n\n')).join('\n\n———\n\n'),
  };
}
