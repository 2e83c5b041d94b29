import type { Mail } from '../mailbox.ts';
import { type InvitationData, invitationWords } from './invitation.ts';
import { exchangePath, type NetworkNewsData, networkNewsWords } from './network-news.ts';
import { optOutPath, type ReminderData, reminderWords } from './reminder.ts';
import { inLanguages, type QueuedMail } from './written.ts';

/** A kind of mail that this version has no words for: the database is newer than the program. */
export class UnknownKind extends Error {
  override readonly name = 'UnknownKind';
}

/** Writes a queued mail out, with links to the site at `siteUrl`. @throws UnknownKind */
export function letter({ id, to_email: to, kind, data }: QueuedMail, siteUrl: string): Mail {
  const page = (path: string) => new URL(path, siteUrl).href;
  const common = { id, to, code: '', at: new Date().toISOString() };
  switch (kind) {
    case 'reminder': {
      const reminder = data as ReminderData;
      const optOut = reminder.items.every(({ required }) => required) ? {} : { optOut: page(optOutPath) };
      const words = inLanguages(reminderWords, reminder, reminder.language, siteUrl);
      return { ...common, ...words, ...optOut, link: page('/min-side/') };
    }
    case 'invitation': {
      const invitation = data as InvitationData;
      const words = inLanguages(invitationWords, invitation, null, siteUrl);
      return { ...common, ...words, link: page(invitation.path ?? '/min-side/') };
    }
    case 'network-news': {
      const news = data as NetworkNewsData;
      const words = inLanguages(networkNewsWords, news, news.locale, siteUrl);
      // Where it is read is where it is turned off.
      const here = page(exchangePath(news.network_id));
      return { ...common, ...words, optOut: here, link: here };
    }
    default:
      throw new UnknownKind(`no words for mails of the kind ${kind}`);
  }
}
