import net from 'node:net';

const answers: Readonly<Record<string, string>> = {
  DATA: '354 go on',
  QUIT: '221 bye',
  STAR: '502 no TLS here',
};

/** A mail server that says yes to everything a mail client says but STARTTLS, and keeps it. */
export function fakeSmtp() {
  const heard: string[] = [];
  const server = net.createServer((socket) => {
    let inLetter = false;
    let unread = '';
    socket.write('220 test ESMTP\r\n');
    socket.setEncoding('utf8').on('data', (text: string) => {
      heard.push(text);
      unread += text;
      // A letter comes in as many pieces as the network likes; its end is a full stop alone on a line.
      if (!unread.endsWith(inLetter ? '\r\n.\r\n' : '\r\n')) return;
      const answer = inLetter ? undefined : answers[unread.slice(0, 4)];
      inLetter = !inLetter && unread.startsWith('DATA');
      unread = '';
      socket.write(`${answer ?? '250 ok'}\r\n`);
    });
    socket.on('error', () => {}); // the client hangs up as it likes
  });
  return {
    listen: () => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
    url: (user = '') => `smtp://${user}127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    /** Everything the client said, letters and all. */
    heard: () => heard.join(''),
    /** The addresses that letters went to, in order. */
    receivers: () => [...heard.join('').matchAll(/RCPT TO:<([^>]+)>/g)].map(([, address]) => address),
  };
}
