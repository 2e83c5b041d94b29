import type { EmailDriver, EmailMessage } from '@supabase/lite';
import { type MailKind, mailText } from './mail-text.ts';
import { redirectFor } from './shims/redirect-to.ts';
import type { LinkSigner } from './shims/signed-links.ts';

/** A mail in the local mailbox. */
export type Mail = {
  /** The queue's name for it; sign-in mails have none. */
  readonly id?: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly link: string;
  readonly code: string;
  readonly at: string;
  /** The page where one says no to such mails. */
  readonly optOut?: string;
};

/** Takes a finished mail to its reader. */
export type Postman = (mail: Mail) => Promise<void>;

const KEPT = 200;

/** Mails kept in memory instead of sent: the demo shows them, tests read them. */
export class Mailbox {
  readonly #mails: Mail[] = [];

  /** Keeps a mail, forgetting the oldest when there are many. */
  readonly take: Postman = async (mail) => {
    this.#mails.unshift(mail);
    this.#mails.length = Math.min(this.#mails.length, KEPT);
  };

  /** Newest first. */
  list(to?: string): readonly Mail[] {
    return this.#mails.filter((mail) => to === undefined || mail.to === to);
  }
}

/**
 * Lite's templates can replace the HTML but not the text of a mail, and are in English. So we take what lite
 * wants to say, kind, code and link, and write the mail ourselves.
 */
export function mailDriver(postman: Postman, signer: LinkSigner, siteUrl: string): EmailDriver {
  return { send: async (message) => postman(rewrite(message, signer, siteUrl)) };
}

function rewrite({ to, text = '' }: EmailMessage, signer: LinkSigner, siteUrl: string): Mail {
  const theirs = /https?:\/\/\S+\/auth\/v1\/verify\?\S+/.exec(text)?.[0];
  const code = /: (\d+)/.exec(text)?.[1] ?? '';
  const kind = (theirs ? new URL(theirs).searchParams.get('type') : 'reauthentication') as MailKind;
  const link = theirs ? linkFor(theirs, signer, siteUrl) : '';
  return { to, ...mailText(kind, code, link), link, code, at: new Date().toISOString() };
}

function linkFor(theirs: string, signer: LinkSigner, siteUrl: string): string {
  const link = new URL(new URL(theirs).pathname, siteUrl);
  const { searchParams } = new URL(theirs);
  link.searchParams.set('token', signer.sign(searchParams.get('token') ?? ''));
  link.searchParams.set('type', searchParams.get('type') ?? '');
  link.searchParams.set('redirect_to', redirectFor(siteUrl));
  return link.href;
}
