import type { Language } from '../../domain/language.ts';
import type { Words } from './written.ts';

/** What `private.tell_watchers` says. What was written is never in it. */
export type NetworkNewsData = {
  readonly network_id: string;
  readonly network_name: string;
  readonly locale: Language;
};

const said = {
  nb: {
    subject: (network: string) => `Nytt i nettverket ${network}`,
    hello: 'Hei!',
    news: (network: string) => `Noen har skrevet under «Erfaringer» i nettverket ${network}.`,
    read: (link: string) => `Les det her:\n${link}`,
    why: 'Du får denne e-posten fordi du har bedt om den, høyst én om dagen fra hvert nettverk. Den sier ikke hva som står der, siden e-post kan leses av flere.',
    stop: 'Vil du ikke ha den lenger? Slå av e-postene på samme side.',
  },
  nn: {
    subject: (network: string) => `Nytt i nettverket ${network}`,
    hello: 'Hei!',
    news: (network: string) => `Nokon har skrive under «Erfaringar» i nettverket ${network}.`,
    read: (link: string) => `Les det her:\n${link}`,
    why: 'Du får denne e-posten fordi du har bede om han, høgst éin om dagen frå kvart nettverk. Han seier ikkje kva som står der, sidan e-post kan lesast av fleire.',
    stop: 'Vil du ikkje ha han lenger? Slå av e-postane på same side.',
  },
} as const;

/** Where the exchange of a network is read, and where its mails are turned off. */
export const exchangePath = (network: string) => `/nettverk/vis/?id=${network}&del=erfaringer`;

/** «Nytt i nettverket …»: that there is something to read, not what. */
export function networkNewsWords(
  { network_id, network_name }: NetworkNewsData,
  language: Language,
  address: (path: string) => string,
): Words {
  const t = said[language];
  return {
    subject: t.subject(network_name),
    paragraphs: [
      t.hello,
      t.news(network_name),
      t.read(address(exchangePath(network_id))),
      `${t.why} ${t.stop}`,
    ],
  };
}
