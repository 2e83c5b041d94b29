import { texts } from './index.ts';

/** What is written beside the fields of a question: hints, and what is wrong with what was typed. */
export const fieldText = texts({
  nb: {
    yourAnswer: 'Svaret ditt',
    choose: 'Velg …',
    pairUp: 'Velg det som hører sammen. Hvert riktig par teller.',
    chooseFrom: 'Velg mellom',
    notANumber: 'Skriv et tall, for eksempel 12 500 eller 2,5.',
    spelling: 'Skriv ett eller noen få ord. Små skrivefeil går bra. Både bokmål og nynorsk godtas.',
    noNames: 'Ikke skriv navn eller fødselsnummer.',
    markOne: 'Merk én setning.',
    markMany: (n: number) =>
      `Merk ${n} setninger. Hver riktig setning teller, og hver feil setning trekker fra.`,
    ownWords: 'Bare for deg. Teksten blir på denne enheten, og ingen vurderer den.',
    idNumber: 'Her står det et fødselsnummer eller D-nummer. Ta det bort. Nummeret blir ikke lagret.',
    email: 'Her ser det ut til å stå en e-postadresse. Ta den bort hvis den kan føre til en familie.',
    phone: 'Her ser det ut til å stå et telefonnummer. Ta det bort hvis det kan føre til en familie.',
  },
  nn: {
    yourAnswer: 'Svaret ditt',
    choose: 'Vel …',
    pairUp: 'Vel det som høyrer saman. Kvart rett par tel.',
    chooseFrom: 'Vel mellom',
    notANumber: 'Skriv eit tal, til dømes 12 500 eller 2,5.',
    spelling: 'Skriv eitt eller nokre få ord. Små skrivefeil går bra. Både bokmål og nynorsk blir godtekne.',
    noNames: 'Ikkje skriv namn eller fødselsnummer.',
    markOne: 'Merk éi setning.',
    markMany: (n: number) => `Merk ${n} setningar. Kvar rett setning tel, og kvar feil setning trekkjer frå.`,
    ownWords: 'Berre for deg. Teksten blir på denne eininga, og ingen vurderer han.',
    idNumber: 'Her står det eit fødselsnummer eller D-nummer. Ta det bort. Nummeret blir ikkje lagra.',
    email: 'Her ser det ut til å stå ei e-postadresse. Ta henne bort om ho kan føre til ein familie.',
    phone: 'Her ser det ut til å stå eit telefonnummer. Ta det bort om det kan føre til ein familie.',
  },
});
