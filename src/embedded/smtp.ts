import { SmtpEmailDriver } from '@supabase/lite';
import type { Postman } from './mailbox.ts';

/**
 * Sends real mail. `address` is `smtp://user:password@host:port`, or `smtps://` for TLS from the first byte;
 * with a user, lite's driver refuses to send the password over an unencrypted connection.
 */
export function smtpPostman(address: string, from: string): Postman {
  const { protocol, hostname, port, username, password } = new URL(address);
  const secure = protocol === 'smtps:';
  const driver = new SmtpEmailDriver({
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    from: { name: 'Barneblikk', address: from },
    ...(username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : {}),
  });
  return ({ to, subject, text }) => driver.send({ to, subject, text });
}
