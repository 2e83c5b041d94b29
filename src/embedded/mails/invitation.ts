import { formatDate, type Language } from '../../domain/language.ts';
import type { Words } from './written.ts';

/** What `private.queue_invitation` says. */
export type InvitationData = {
  readonly office: string;
  /** The name that the leader wrote, if any. */
  readonly name?: string | null;
  /** Null when the leader's account is gone. */
  readonly inviter?: string | null;
  readonly role?: 'advisor' | 'leader';
  readonly expires_on?: string | null;
  readonly path?: string;
};

const said = {
  nb: {
    subject: (office: string) => `Bli med i ${office} på Barneblikk`,
    hello: (name: string) => (name ? `Hei, ${name}!` : 'Hei!'),
    from: (who: string, office: string) =>
      who
        ? `${who} inviterer deg til ${office} på Barneblikk.`
        : `Du er invitert til ${office} på Barneblikk.`,
    leader: 'Du er invitert som leder for kontoret.',
    about: 'Barneblikk er en fordypningsmodul om barneperspektivet i Nav, med leksjoner på ti minutter.',
    how: (link: string) => `Logg inn med denne e-postadressen, og svar på invitasjonen på Min side:\n${link}`,
    until: (date: string) => `Invitasjonen gjelder til ${date}.`,
    mistake: 'Kjenner du ikke til dette, kan du se bort fra e-posten. Da skjer det ingenting.',
  },
  nn: {
    subject: (office: string) => `Bli med i ${office} på Barneblikk`,
    hello: (name: string) => (name ? `Hei, ${name}!` : 'Hei!'),
    from: (who: string, office: string) =>
      who
        ? `${who} inviterer deg til ${office} på Barneblikk.`
        : `Du er invitert til ${office} på Barneblikk.`,
    leader: 'Du er invitert som leiar for kontoret.',
    about: 'Barneblikk er ein fordjupingsmodul om barneperspektivet i Nav, med leksjonar på ti minutt.',
    how: (link: string) => `Logg inn med denne e-postadressa, og svar på invitasjonen på Mi side:\n${link}`,
    until: (date: string) => `Invitasjonen gjeld til ${date}.`,
    mistake: 'Kjenner du ikkje til dette, kan du sjå bort frå e-posten. Då skjer det ingenting.',
  },
} as const;

/** «… inviterer deg til Nav Fjordvik»: to somebody who may never have been here, so the language is not known. */
export function invitationWords(
  { office, name, inviter, role, expires_on, path = '/min-side/' }: InvitationData,
  language: Language,
  address: (path: string) => string,
): Words {
  const t = said[language];
  return {
    subject: t.subject(office),
    paragraphs: [
      t.hello(name ?? ''),
      [t.from(inviter ?? '', office), ...(role === 'leader' ? [t.leader] : [])].join(' '),
      t.about,
      t.how(address(path)),
      ...(expires_on ? [t.until(formatDate(expires_on, language))] : []),
      t.mistake,
    ],
  };
}
