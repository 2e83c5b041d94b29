import { createTransport } from 'nodemailer';
import type { Postman } from './mailbox.ts';

/** A mail server that does not answer holds the next mail up for no longer than this. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/**
 * Sends real mail. `address` is `smtp://user:password@host:port`, or `smtps://` for TLS from the first byte;
 * with a user, the connection must be encrypted before the password is sent.
 */
export function smtpPostman(address: string, from: string): Postman {
  const { protocol, hostname, port, username, password } = new URL(address);
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: username !== '' && !secure,
    ...patience,
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
  });
  return async ({ id, to, subject, text, optOut }) => {
    await transport.sendMail({
      from: { name: 'Barneblikk', address: from },
      to: { name: '', address: to },
      subject,
      text,
      headers: { 'Auto-Submitted': 'auto-generated' },
      // The same name if it must be sent again, so that a mail program can see that it is the same mail.
      ...(id ? { messageId: `<${id}@${from.split('@')[1] ?? 'barneblikk'}>` } : {}),
      ...(optOut ? { list: { unsubscribe: optOut } } : {}),
    });
  };
}
