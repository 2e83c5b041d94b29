import { texts } from './index.ts';

/** Name and line of work on «Min side». */
export const profileText = texts({
  nb: {
    title: 'Navn og linje',
    name: 'Navnet ditt, slik lederen ser det',
    line: 'Hvilken linje jobber du i?',
    municipal: 'Kommunal linje',
    state: 'Statlig linje',
    none: 'Vil ikke oppgi',
    save: 'Lagre',
    saving: 'Lagrer …',
    saved: 'Lagret.',
    nameMissing: 'Skriv navnet ditt, høyst 80 tegn.',
    noNumbers: 'Navnet har et fødselsnummer i seg. Ta det bort, og lagre på nytt.',
    failed: 'Vi fikk ikke lagret. Det du skrev, står her fortsatt. Prøv igjen.',
  },
  nn: {
    title: 'Namn og linje',
    name: 'Namnet ditt, slik leiaren ser det',
    line: 'Kva linje jobbar du i?',
    municipal: 'Kommunal linje',
    state: 'Statleg linje',
    none: 'Vil ikkje oppgi',
    save: 'Lagre',
    saving: 'Lagrar …',
    saved: 'Lagra.',
    nameMissing: 'Skriv namnet ditt, høgst 80 teikn.',
    noNumbers: 'Namnet har eit fødselsnummer i seg. Ta det bort, og lagre på nytt.',
    failed: 'Vi fekk ikkje lagra. Det du skreiv, står her framleis. Prøv igjen.',
  },
});
