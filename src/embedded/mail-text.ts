/** What lite wants said. */
export type MailKind = 'magiclink' | 'signup' | 'recovery' | 'email_change' | 'reauthentication';

/** A mail as people get it. */
export type MailText = { readonly subject: string; readonly text: string };

const purpose: Record<MailKind, { nb: string; nn: string }> = {
  magiclink: { nb: 'for å logge inn', nn: 'for å logge inn' },
  signup: { nb: 'for å bekrefte adressen din', nn: 'for å stadfeste adressa di' },
  recovery: { nb: 'for å få tilgang igjen', nn: 'for å få tilgang igjen' },
  email_change: { nb: 'for å bytte e-postadresse', nn: 'for å byte e-postadresse' },
  reauthentication: { nb: 'for å bekrefte at det er deg', nn: 'for å stadfeste at det er deg' },
};

/**
 * Bokmål first, then nynorsk: we do not know the reader's choice before they are signed in. The code is kept out
 * of the subject, which mail servers write in their logs and phones show while locked.
 */
export function mailText(kind: MailKind, code: string, link: string): MailText {
  const { nb, nn } = purpose[kind];
  const address = link === '' ? '' : `\n\n${link}`;
  const text = [
    `Hei!\n\nKoden din ${nb} på Barneblikk er ${code}.${link === '' ? '' : ' Du kan også åpne lenken:'}${address}`,
    'Koden varer i ti minutter. Har du ikke bedt om den, kan du se bort fra denne e-posten.',
    '———',
    `Hei!\n\nKoden din ${nn} på Barneblikk er ${code}.${link === '' ? '' : ' Du kan òg opne lenkja ovanfor.'}`,
    'Koden varer i ti minutt. Har du ikkje bede om han, kan du sjå bort frå denne e-posten.',
  ].join('\n\n');
  return { subject: 'Koden din til Barneblikk', text };
}
