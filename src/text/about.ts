import { texts } from './index.ts';

/** The pages about the site itself. Each section is a heading and its paragraphs. */
export const aboutText = texts({
  nb: {
    about: {
      title: 'Om Barneblikk',
      sections: [
        {
          heading: 'Hva dette er',
          text: 'Barneblikk er et kurs og et oppslagsverk om barneperspektivet i Nav. I 2022 ba kontorer som hadde vært med i prosjektet Helhetlig oppfølging av lavinntektsfamilier, blant annet om en egen fordypningsmodul. Dette er et svar på det.',
        },
        {
          heading: 'Hvor innholdet kommer fra',
          text: 'Hver påstand om loven viser til paragrafen, med datoen vi sist kontrollerte den. Familiene i eksemplene er oppdiktet.',
        },
        {
          heading: 'Hvem som har ansvaret',
          text: 'Den som drifter nettstedet, står nederst på hver side. Barneblikk er ikke en tjeneste fra Nav.',
        },
      ],
      contact: 'Ser du en feil, skriv til',
    },
    privacy: {
      title: 'Personvern',
      sections: [
        {
          heading: 'Uten konto',
          text: 'Leksjonene du har lest, svarene i sjekkpunktene og i «Hold det varmt», og notatene dine ligger bare i nettleseren din. Vi sender dem ingen steder. Sletter du nettleserdata, er de borte.',
        },
        {
          heading: 'Med konto',
          text: 'Databasen husker e-posten og navnet ditt, hvilke leksjoner du har lest og når, kunnskapsprøvene du har tatt, og hvilket kontor du er med i. Den husker også resultatene dine fra «Hold det varmt»: hvilket spørsmål, når, hvor mye som var riktig, hvor sikker du sa du var, og tiden du brukte. Resultatene ser bare du, og de slettes sammen med kontoen. Svarene i sjekkpunktene og notatene blir på enheten.',
        },
        {
          heading: 'Hva lederen din ser',
          text: 'Lederen ser navnet ditt, status for hver modul og datoen du fullførte. Lederen ser aldri svar, poeng, notater eller hvor mange ganger du har prøvd. På Min side ser du nøyaktig det lederen ser.',
        },
        {
          heading: 'Hva fagansvarlig ser',
          text: 'De som skriver kurset, ser hvordan prøvespørsmålene virker når minst 20 har svart, aldri hvem som har svart hva. Melder du fra om et uklart spørsmål, ser de det du skrev, ikke hvem du er. Du kan trekke meldingen tilbake.',
        },
        {
          heading: 'Opplysninger om familier',
          text: 'Skriv aldri navn, fødselsnummer eller andre opplysninger om virkelige familier her. Nettstedet er laget for øving med oppdiktede familier.',
        },
        {
          heading: 'Sporing',
          text: 'Vi bruker ingen analyseverktøy og ingen informasjonskapsler. Innloggingen din ligger i nettleserens lager. Nettleseren tar vare på sider du har besøkt, så du kan åpne dem uten nett. Det er bare kursets egne sider, ikke noe om deg.',
        },
        {
          heading: 'Søk',
          text: 'De fem siste søkene dine ligger på enheten. Er du logget inn, teller vi ord du søker etter uten treff, så de som skriver kurset kan se hva som mangler. Ordene lagres uten hvem som skrev dem, og vises først når de er søkt etter fem ganger. At du er talt, husker vi til dagen etter.',
        },
        {
          heading: 'Innsyn og sletting',
          text: 'Skriv til oss hvis du vil se eller slette det vi har lagret om deg. Når kontoen slettes, slettes alt som er knyttet til deg.',
        },
      ],
      contact: 'Kontakt',
    },
    accessibility: {
      title: 'Tilgjengelighet',
      sections: [
        {
          heading: 'Hva vi går etter',
          text: 'Vi bygger etter WCAG 2.2 på nivå AA. Alt skal virke med tastatur, med skjermleser, med dobbel tekststørrelse, på en smal skjerm og i mørk visning.',
        },
        {
          heading: 'Hvordan vi kontrollerer',
          text: 'Hver side går gjennom automatisk kontroll på begge språk, i lys og mørk visning, på smal og bred skjerm. Hovedoppgavene prøves med bare tastatur.',
        },
        {
          heading: 'Hva som mangler',
          text: 'Nettstedet er ikke prøvd av mennesker som bruker skjermleser til daglig. Den offisielle tilgjengelighetserklæringen må lages av den som tar nettstedet i bruk.',
        },
      ],
      contact: 'Møter du en hindring, skriv til',
    },
    notFound: {
      title: 'Siden finnes ikke',
      text: 'Adressen er feil, eller siden er flyttet.',
      modules: 'Se modulene',
      search: 'Søk i kurset',
    },
  },
  nn: {
    about: {
      title: 'Om Barneblikk',
      sections: [
        {
          heading: 'Kva dette er',
          text: 'Barneblikk er eit kurs og eit oppslagsverk om barneperspektivet i Nav. I 2022 bad kontor som hadde vore med i prosjektet Heilskapleg oppfølging av låginntektsfamiliar, mellom anna om ein eigen fordjupingsmodul. Dette er eit svar på det.',
        },
        {
          heading: 'Kvar innhaldet kjem frå',
          text: 'Kvar påstand om lova viser til paragrafen, med datoen vi sist kontrollerte han. Familiane i døma er oppdikta.',
        },
        {
          heading: 'Kven som har ansvaret',
          text: 'Den som driftar nettstaden, står nedst på kvar side. Barneblikk er ikkje ei teneste frå Nav.',
        },
      ],
      contact: 'Ser du ein feil, skriv til',
    },
    privacy: {
      title: 'Personvern',
      sections: [
        {
          heading: 'Utan konto',
          text: 'Leksjonane du har lese, svara i sjekkpunkta og i «Hald det varmt», og notata dine ligg berre i nettlesaren din. Vi sender dei ingen stader. Slettar du nettlesardata, er dei borte.',
        },
        {
          heading: 'Med konto',
          text: 'Databasen hugsar e-posten og namnet ditt, kva leksjonar du har lese og når, kunnskapsprøvene du har teke, og kva kontor du er med i. Ho hugsar òg resultata dine frå «Hald det varmt»: kva spørsmål, når, kor mykje som var rett, kor sikker du sa du var, og tida du brukte. Resultata ser berre du, og dei blir sletta saman med kontoen. Svara i sjekkpunkta og notata blir på eininga.',
        },
        {
          heading: 'Kva leiaren din ser',
          text: 'Leiaren ser namnet ditt, status for kvar modul og datoen du fullførte. Leiaren ser aldri svar, poeng, notat eller kor mange gonger du har prøvd. På Mi side ser du nøyaktig det leiaren ser.',
        },
        {
          heading: 'Kva fagansvarleg ser',
          text: 'Dei som skriv kurset, ser korleis prøvespørsmåla verkar når minst 20 har svart, aldri kven som har svart kva. Melder du frå om eit uklart spørsmål, ser dei det du skreiv, ikkje kven du er. Du kan trekkje meldinga tilbake.',
        },
        {
          heading: 'Opplysningar om familiar',
          text: 'Skriv aldri namn, fødselsnummer eller andre opplysningar om verkelege familiar her. Nettstaden er laga for øving med oppdikta familiar.',
        },
        {
          heading: 'Sporing',
          text: 'Vi bruker ingen analyseverktøy og ingen informasjonskapslar. Innlogginga di ligg i lageret til nettlesaren. Nettlesaren tek vare på sider du har vitja, så du kan opne dei utan nett. Det er berre sidene til kurset, ikkje noko om deg.',
        },
        {
          heading: 'Søk',
          text: 'Dei fem siste søka dine ligg på eininga. Er du logga inn, tel vi ord du søkjer etter utan treff, så dei som skriv kurset kan sjå kva som manglar. Orda blir lagra utan kven som skreiv dei, og blir først viste når dei er søkte etter fem gonger. At du er talt, hugsar vi til dagen etter.',
        },
        {
          heading: 'Innsyn og sletting',
          text: 'Skriv til oss om du vil sjå eller slette det vi har lagra om deg. Når kontoen blir sletta, blir alt som er knytt til deg sletta.',
        },
      ],
      contact: 'Kontakt',
    },
    accessibility: {
      title: 'Tilgjenge',
      sections: [
        {
          heading: 'Kva vi går etter',
          text: 'Vi byggjer etter WCAG 2.2 på nivå AA. Alt skal verke med tastatur, med skjermlesar, med dobbel tekststorleik, på ein smal skjerm og i mørk vising.',
        },
        {
          heading: 'Korleis vi kontrollerer',
          text: 'Kvar side går gjennom automatisk kontroll på begge språk, i lys og mørk vising, på smal og brei skjerm. Hovudoppgåvene blir prøvde med berre tastatur.',
        },
        {
          heading: 'Kva som manglar',
          text: 'Nettstaden er ikkje prøvd av menneske som bruker skjermlesar til dagleg. Den offisielle tilgjengeerklæringa må lagast av den som tek nettstaden i bruk.',
        },
      ],
      contact: 'Møter du ei hindring, skriv til',
    },
    notFound: {
      title: 'Sida finst ikkje',
      text: 'Adressa er feil, eller sida er flytta.',
      modules: 'Sjå modulane',
      search: 'Søk i kurset',
    },
  },
});
