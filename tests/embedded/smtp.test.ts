import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smtpPostman } from '../../src/embedded/smtp.ts';

/** Says yes to everything a mail client says, and keeps it. */
const heard: string[] = [];
const server = net.createServer((socket) => {
  let inLetter = false;
  socket.write('220 test ESMTP\r\n');
  socket.setEncoding('utf8').on('data', (text: string) => {
    heard.push(text);
    if (inLetter && !text.includes('\r\n.\r\n')) return;
    const wasLetter = inLetter;
    inLetter = !wasLetter && text.startsWith('DATA');
    socket.write(inLetter ? '354 go on\r\n' : text.startsWith('QUIT') ? '221 bye\r\n' : '250 ok\r\n');
  });
  socket.on('error', () => {}); // the client hangs up as it likes
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const mail = {
  to: 'kari@office.example',
  subject: 'Koden din til Barneblikk',
  text: 'Koden din er 12345678.',
  link: '',
  code: '12345678',
  at: '',
};

describe('mail for real', () => {
  it('is handed to the server that SMTP_URL names, from the address of SMTP_FROM', async () => {
    const { port } = server.address() as net.AddressInfo;
    await smtpPostman(`smtp://127.0.0.1:${port}`, 'ikke-svar@barneblikk.example')(mail);
    const letter = heard.join('');
    expect(letter).toContain('MAIL FROM:<ikke-svar@barneblikk.example>');
    expect(letter).toContain('RCPT TO:<kari@office.example>');
    expect(letter).toContain('Subject: Koden din til Barneblikk');
    expect(letter).toContain('12345678');
  });
  it('a password is not sent in the clear', async () => {
    const { port } = server.address() as net.AddressInfo;
    const send = smtpPostman(`smtp://user:secret@127.0.0.1:${port}`, 'ikke-svar@barneblikk.example')(mail);
    await expect(send).rejects.toThrow(/STARTTLS|TLS/i);
    expect(heard.join('')).not.toContain('AUTH');
  });
});
