import { texts } from './index.ts';

/** «Uklart spørsmål», once it is opened. */
export const flagFormText = texts({
  nb: {
    label: 'Hva er uklart? Du kan la feltet stå tomt.',
    hint: 'Ikke skriv navn, fødselsnummer eller noe om en bestemt familie.',
    send: 'Send til fagansvarlig',
    sending: 'Sender …',
    withdraw: 'Trekk tilbake det du har sendt',
    thanks:
      'Takk. Fagansvarlig ser det du skrev, ikke hvem du er. Sender du igjen, erstatter det meldingen du har sendt.',
    withdrawn: 'Meldingen din er trukket tilbake.',
    nothingSent: 'Du har ikke sendt noe om dette spørsmålet.',
    tooLong: (n: number, most: number) => `Teksten er for lang: ${n} tegn. Du kan bruke ${most}.`,
    signInFirst: 'Logg inn for å si fra om et uklart spørsmål.',
    signedOut: 'Du er logget ut. Teksten er lagret på denne enheten. Logg inn, så kan du sende den.',
    signIn: 'Logg inn',
    offline: 'Vi får ikke kontakt. Teksten står her. Send den når du har nett.',
    national_id_in_text:
      'Teksten ser ut til å ha et fødselsnummer. Ta det ut, og send igjen. Ingenting er sendt.',
    too_many_flags: 'Du har sendt mange meldinger i dag. Teksten står her. Send den i morgen.',
    refused: 'Meldingen ble ikke tatt imot. Teksten står her. Prøv igjen senere.',
  },
  nn: {
    label: 'Kva er uklart? Du kan la feltet stå tomt.',
    hint: 'Ikkje skriv namn, fødselsnummer eller noko om ein bestemt familie.',
    send: 'Send til fagansvarleg',
    sending: 'Sender …',
    withdraw: 'Trekk tilbake det du har sendt',
    thanks:
      'Takk. Fagansvarleg ser det du skreiv, ikkje kven du er. Sender du igjen, erstattar det meldinga du har sendt.',
    withdrawn: 'Meldinga di er trekt tilbake.',
    nothingSent: 'Du har ikkje sendt noko om dette spørsmålet.',
    tooLong: (n: number, most: number) => `Teksten er for lang: ${n} teikn. Du kan bruke ${most}.`,
    signInFirst: 'Logg inn for å seie frå om eit uklart spørsmål.',
    signedOut: 'Du er logga ut. Teksten er lagra på denne eininga. Logg inn, så kan du sende han.',
    signIn: 'Logg inn',
    offline: 'Vi får ikkje kontakt. Teksten står her. Send han når du har nett.',
    national_id_in_text:
      'Teksten ser ut til å ha eit fødselsnummer. Ta det ut, og send igjen. Ingenting er sendt.',
    too_many_flags: 'Du har sendt mange meldingar i dag. Teksten står her. Send han i morgon.',
    refused: 'Meldinga blei ikkje teken imot. Teksten står her. Prøv igjen seinare.',
  },
});
