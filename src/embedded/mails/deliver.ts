import type { Postman } from '../mailbox.ts';
import { letter } from './letter.ts';
import type { QueuedMail } from './written.ts';

/** The queue in the database: public.take_outgoing_mails and public.mail_done. */
export type MailQueue = {
  take(max: number): Promise<readonly QueuedMail[]>;
  /** Without an error: it was sent. */
  done(id: string, error?: string): Promise<void>;
};
export type Delivered = { readonly sent: number; readonly failed: number };

/** So few at a time that all of them have been tried, even slowly, before the database takes us for dead. */
const atATime = 5;

/**
 * Sends what waits, until nothing does. Any number may run at once: each mail is one sender's. What fails is told to the
 * database, which says when it is tried again. `goOn` is asked between handfuls. If we die between sending and telling, that mail is sent once more.
 */
export async function deliver(
  queue: MailQueue,
  postman: Postman,
  siteUrl: string,
  goOn: () => boolean = () => true,
): Promise<Delivered> {
  const count = { sent: 0, failed: 0 };
  while (goOn()) {
    const mails = await queue.take(atATime);
    if (mails.length === 0) break;
    for (const mail of mails) {
      const trouble = await tried(() => postman(letter(mail, siteUrl)));
      count[trouble ? 'failed' : 'sent'] += 1;
      await queue.done(mail.id, trouble);
    }
  }
  return count;
}

/** What went wrong, in the mail server's code words: its sentences may quote the address. */
async function tried(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    const { code, responseCode, name } = error as { code?: string; responseCode?: number; name?: string };
    return [code ?? name ?? 'Error', responseCode ?? ''].join(' ').trim();
  }
}
