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
          text: 'Databasen husker e-posten og navnet ditt, hvilke leksjoner du har lest og når, kunnskapsprøvene du har tatt, og hvilket kontor du er med i. Den husker også resultatene dine fra «Hold det varmt»: hvilket spørsmål, når, hvor mye som var riktig, hvor sikker du sa du var, og tiden du brukte. Resultatene ser bare du, og de slettes sammen med kontoen. Svarer du på hvor trygg du er før og etter en modul, husker databasen det også, til du sletter det. Svarene i sjekkpunktene og notatene blir på enheten.',
        },
        {
          heading: 'Hva lederen din ser',
          text: 'Lederen ser navnet ditt, rollen, linjen og teamet ditt, når du ble med, status for hver modul og datoen du fullførte. Har kontoret satt en frist, ser lederen hvem som ikke er ferdige. Lederen kan laste ned listen. Lederen ser aldri svar, poeng, notater eller hvor mange ganger du har prøvd. På Min side ser du det lederen ser om deg. I tillegg får lederen to slags tall om hele kontoret: hvilke spørsmål i «Hold det varmt» veilederne har funnet vanskeligst, og hvor mye tryggere de er blitt etter en modul. De lages bare av fem og fem svar om gangen, og ingen kan se hvem de kommer fra. Det som alt er talt, endres ikke når noen slutter eller sletter svarene sine.',
        },
        {
          heading: 'Hvem som har sett navnet ditt',
          text: 'Når en leder åpner eller laster ned en liste der navnet ditt står, lagrer vi hvem det var, hvilken liste og når. På Min side ser du det for de siste 90 dagene. Etter tolv måneder sletter vi det. Er du leder, ser de som står på listen, på samme måte når du har åpnet den. Endringer i roller, medlemskap og nettverk står i en egen logg, med nummeret på kontoen i stedet for navn.',
        },
        {
          heading: 'Invitasjoner',
          text: 'Når en leder inviterer deg, lagrer vi e-postadressen din, et navn til hilsenen, og rollen, teamet og linjen lederen foreslår. Du blir ikke med før du selv sier ja. Vi trenger adressen til du har svart eller invitasjonen er gått ut. Nitti dager etter det blir den slettet.',
        },
        {
          heading: 'Frister og påminnelser',
          text: 'En leder kan be deg fullføre en modul innen en dato, og skrive en beskjed. Vi sender påminnelse på e-post 14 dager før fristen, på dagen og 7 dager etter, høyst én i uken. E-posten sier hva som er igjen, og hvem som satte fristen. Vi lagrer hvilke påminnelser du har fått, hvilket språk du vil ha, og om du har sagt nei. Det e-posten sa, slettes når den er sendt, og adressen 30 dager etter. Du kan si nei til påminnelser om det som er frivillig.',
        },
        {
          heading: 'Kontorets selvvurdering',
          text: 'Svarene er anonyme. Vi lagrer at du har fått en stemmeseddel, ikke hva du svarer. Svarene legges rett i en opptelling, og ingen enkeltsvar lagres. Når runden stenges, slettes det hvem som fikk stemmeseddel. Lederen ser bare grupper på fem eller flere. Til du sender, ligger svarene på enheten din. Ett forbehold: Den som styrer serveren og overvåker den mens du svarer, kan i teorien se mer.',
        },
        {
          heading: 'Temamøter og egenkontroll',
          text: 'Det du skriver i referatet fra et temamøte og i egenkontrollen, blir på enheten. Vi sender det ingen steder.',
        },
        {
          heading: 'Nettverk',
          text: 'Er kontoret ditt med i et nettverk, kan alle på kontoret lese det som deles der. De som er med selv, og lederne ved kontorene, står på deltakerlisten med navn og kontor. Det du skriver i «Erfaringer», står med navnet ditt, og du kan endre og slette det. Melder du fra om et innlegg, ser eierne hva du skrev, aldri hvem du er. Vi lagrer hva du følger, og når du sist leste. Ber du om e-post om nye innlegg, får du høyst én om dagen fra hvert nettverk. Den sier ikke hva som er skrevet.',
        },
        {
          heading: 'Samlinger',
          text: 'Vi lagrer om du sier at du kommer, og om du var der. Det ser de som kan endre samlingen. De andre ser bare hvor mange som kommer. Vurderingen etterpå lagres uten navn, tidspunkt og rekkefølge, og tallene vises når fem har svart. At du har svart, lagres for seg. Referat og avtaler kan alle i nettverket lese.',
        },
        {
          heading: 'Materiell, filer og pakker',
          text: 'Materiell du deler, står med navnet ditt for dem som er med i nettverket. Vi lagrer også hvem som har laget hver utgave av en pakke. Nettleseren din leter etter fødselsnummer, telefonnummer og annet om enkeltpersoner før noe sendes, og stopper fødselsnummer. PDF og bilder kan den ikke lese, så dem må du se gjennom selv. Tidligere versjoner blir liggende til materiellet slettes. Når kontoret sier at det har brukt noe, lagrer vi kontoret, ikke hvem som sa det. En pakke med lenke kan åpnes av alle som har lenken. Navnet ditt står ikke der.',
        },
        {
          heading: 'Hva statsforvalteren ser',
          text: 'Den som eier et nettverk for statsforvalteren eller et kompetansesenter, ser hvor langt kontorene i nettverket er kommet, i fire grove trinn, og hvor mye kontoret har planlagt. Om kontor med færre enn fem veiledere står bare navnet på kontoret. Vi teller dem som var der på mandag, fem om gangen, og lagrer hvem som er talt med. Statsforvalteren ser ingen personer her. Lederen kan velge å åpne resultatet av en selvvurdering for nettverket, og kan ta det tilbake.',
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
          text: 'Skriv til oss hvis du vil se eller slette det vi har lagret om deg. Når kontoen slettes, slettes navnet, fremgangen, prøvene, svarene og medlemskapene dine. Noe blir stående uten navnet ditt: innlegg, materiell, samlinger og pakker du har laget, frister du har satt, og at noen har sett en liste eller endret noe. Summer du alt er talt med i, endres ikke. Vil du ha bort et innlegg eller materiell, sletter du det før du sletter kontoen.',
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
          text: 'Databasen hugsar e-posten og namnet ditt, kva leksjonar du har lese og når, kunnskapsprøvene du har teke, og kva kontor du er med i. Ho hugsar òg resultata dine frå «Hald det varmt»: kva spørsmål, når, kor mykje som var rett, kor sikker du sa du var, og tida du brukte. Resultata ser berre du, og dei blir sletta saman med kontoen. Svarer du på kor trygg du er før og etter ein modul, hugsar databasen det òg, til du slettar det. Svara i sjekkpunkta og notata blir på eininga.',
        },
        {
          heading: 'Kva leiaren din ser',
          text: 'Leiaren ser namnet ditt, rolla, linja og teamet ditt, når du blei med, status for kvar modul og datoen du fullførte. Har kontoret sett ein frist, ser leiaren kven som ikkje er ferdige. Leiaren kan laste ned lista. Leiaren ser aldri svar, poeng, notat eller kor mange gonger du har prøvd. På Mi side ser du det leiaren ser om deg. I tillegg får leiaren to slags tal om heile kontoret: kva spørsmål i «Hald det varmt» rettleiarane har funne vanskelegast, og kor mykje tryggare dei er blitt etter ein modul. Dei blir berre laga av fem og fem svar om gongen, og ingen kan sjå kven dei kjem frå. Det som alt er talt, blir ikkje endra når nokon sluttar eller slettar svara sine.',
        },
        {
          heading: 'Kven som har sett namnet ditt',
          text: 'Når ein leiar opnar eller lastar ned ei liste der namnet ditt står, lagrar vi kven det var, kva liste og når. På Mi side ser du det for dei siste 90 dagane. Etter tolv månader slettar vi det. Er du leiar, ser dei som står på lista, på same måten når du har opna henne. Endringar i roller, medlemskapar og nettverk står i ein eigen logg, med nummeret på kontoen i staden for namn.',
        },
        {
          heading: 'Invitasjonar',
          text: 'Når ein leiar inviterer deg, lagrar vi e-postadressa di, eit namn til helsinga, og rolla, teamet og linja leiaren foreslår. Du blir ikkje med før du sjølv seier ja. Vi treng adressa til du har svart eller invitasjonen har gått ut. Nitti dagar etter det blir ho sletta.',
        },
        {
          heading: 'Fristar og påminningar',
          text: 'Ein leiar kan be deg fullføre ein modul innan ein dato, og skrive ein beskjed. Vi sender påminning på e-post 14 dagar før fristen, på dagen og 7 dagar etter, høgst éin i veka. E-posten seier kva som er att, og kven som sette fristen. Vi lagrar kva påminningar du har fått, kva språk du vil ha, og om du har sagt nei. Det e-posten sa, blir sletta når han er send, og adressa 30 dagar etter. Du kan seie nei til påminningar om det som er frivillig.',
        },
        {
          heading: 'Sjølvvurderinga til kontoret',
          text: 'Svara er anonyme. Vi lagrar at du har fått ein røystesetel, ikkje kva du svarar. Svara går rett inn i ei oppteljing, og ingen enkeltsvar blir lagra. Når runden blir stengd, blir det sletta kven som fekk røystesetel. Leiaren ser berre grupper på fem eller fleire. Til du sender, ligg svara på eininga di. Eitt atterhald: Den som styrer tenaren og overvaker han medan du svarar, kan i teorien sjå meir.',
        },
        {
          heading: 'Temamøte og eigenkontroll',
          text: 'Det du skriv i referatet frå eit temamøte og i eigenkontrollen, blir på eininga. Vi sender det ingen stader.',
        },
        {
          heading: 'Nettverk',
          text: 'Er kontoret ditt med i eit nettverk, kan alle på kontoret lese det som blir delt der. Dei som er med sjølve, og leiarane ved kontora, står på deltakarlista med namn og kontor. Det du skriv i «Erfaringar», står med namnet ditt, og du kan endre og slette det. Melder du frå om eit innlegg, ser eigarane kva du skreiv, aldri kven du er. Vi lagrar kva du følgjer, og når du sist las. Ber du om e-post om nye innlegg, får du høgst éin om dagen frå kvart nettverk. Han seier ikkje kva som er skrive.',
        },
        {
          heading: 'Samlingar',
          text: 'Vi lagrar om du seier at du kjem, og om du var der. Det ser dei som kan endre samlinga. Dei andre ser berre kor mange som kjem. Vurderinga etterpå blir lagra utan namn, tidspunkt og rekkjefølgje, og tala blir viste når fem har svart. At du har svart, blir lagra for seg. Referat og avtalar kan alle i nettverket lese.',
        },
        {
          heading: 'Materiell, filer og pakker',
          text: 'Materiell du deler, står med namnet ditt for dei som er med i nettverket. Vi lagrar òg kven som har laga kvar utgåve av ei pakke. Nettlesaren din leitar etter fødselsnummer, telefonnummer og anna om enkeltpersonar før noko blir sendt, og stoppar fødselsnummer. PDF og bilete kan han ikkje lese, så dei må du sjå gjennom sjølv. Tidlegare versjonar blir liggjande til materiellet blir sletta. Når kontoret seier at det har brukt noko, lagrar vi kontoret, ikkje kven som sa det. Ei pakke med lenkje kan opnast av alle som har lenkja. Namnet ditt står ikkje der.',
        },
        {
          heading: 'Kva statsforvaltaren ser',
          text: 'Den som eig eit nettverk for statsforvaltaren eller eit kompetansesenter, ser kor langt kontora i nettverket er komne, i fire grove steg, og kor mykje kontoret har planlagt. Om kontor med færre enn fem rettleiarar står berre namnet på kontoret. Vi tel dei som var der på måndag, fem om gongen, og lagrar kven som er talde med. Statsforvaltaren ser ingen personar her. Leiaren kan velje å opne resultatet av ei sjølvvurdering for nettverket, og kan ta det tilbake.',
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
          text: 'Skriv til oss om du vil sjå eller slette det vi har lagra om deg. Når kontoen blir sletta, blir namnet, framgangen, prøvene, svara og medlemskapane dine sletta. Noko blir ståande utan namnet ditt: innlegg, materiell, samlingar og pakker du har laga, fristar du har sett, og at nokon har sett ei liste eller endra noko. Summar du alt er talt med i, blir ikkje endra. Vil du ha bort eit innlegg eller materiell, slettar du det før du slettar kontoen.',
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
