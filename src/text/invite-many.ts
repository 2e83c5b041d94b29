import { texts } from './index.ts';

/** Inviting by e-mail and from a file: what is written, what is wrong with it, and what will be done. */
export const inviteManyText = texts({
  nb: {
    mailTitle: 'Inviter på e-post',
    mailAbout:
      'Skriv eller lim inn én eller flere adresser. Med navn foran, som Kari Eksempel <kari@nav.example>, hilser e-posten med navnet.',
    addresses: 'E-postadresser',
    role: 'Rolle',
    advisor: 'Veileder',
    leader: 'Leder',
    team: 'Team (valgfritt)',
    fileTitle: 'Inviter og oppdater fra en fil',
    fileAbout:
      'Lag listen i et regneark med kolonnene navn, e-post, rolle, team og linje. Bare e-post må fylles ut. Lagre som CSV, eller kopier cellene og lim dem inn.',
    fileRules:
      'De som er med fra før, får ny rolle eller nytt team om det står i listen. Navn brukes bare i hilsenen i e-posten, og linje bare som forslag: begge deler bestemmer den ansatte selv. Ta aldri med fødselsnummer.',
    template: 'Last ned en mal (CSV)',
    file: 'Velg CSV-fil',
    paste: 'Eller lim inn listen her',
    look: 'Se hva som vil skje',
    looking: 'Leser listen …',
    faultsTitle: (n: number) =>
      n === 1 ? 'Én linje må rettes. Ingenting er gjort.' : `${n} linjer må rettes. Ingenting er gjort.`,
    at: (row: number) => `Linje ${row}`,
    unused: (columns: string) => `Disse kolonnene brukes ikke: ${columns}.`,
    plan: 'Dette vil skje',
    planNone: 'Ingenting å gjøre: alle er med eller invitert fra før.',
    planRow: 'Linje',
    planWho: 'E-post',
    planWhat: 'Hva som skjer',
    willinvited: 'Inviteres',
    willupdated: 'Oppdateres',
    willunchanged: 'Ingen endring',
    willrefused: 'Må rettes',
    confirm: (invited: number, updated: number) =>
      [
        invited > 0 ? `Inviter ${invited}` : '',
        updated > 0 ? `${invited > 0 ? 'oppdater' : 'Oppdater'} ${updated}` : '',
      ]
        .filter(Boolean)
        .join(' og ') || 'Ferdig',
    confirming: 'Sender …',
    back: 'Gå tilbake og rett',
    leaderWarn: 'Den som blir leder, ser hvem som har fullført hva, og kan invitere og avslutte.',
    tooMany: (left: number) =>
      `Kontoret kan sende ${left} invitasjoner til i dag. Ta med færre, eller vis en kode.`,
    done: (invited: number, updated: number, unchanged: number) =>
      `Ferdig: ${invited} invitert, ${updated} oppdatert, ${unchanged} uendret.`,
    nothing: 'Det står ingen adresser her. Skriv minst én.',
    header_missing:
      'Første linje må ha overskriftene navn;e-post;rolle;team;linje. Hent malen og lim inn i den.',
    email_column_missing: 'Listen mangler kolonnen e-post. Skriv «e-post» øverst i kolonnen med adressene.',
    column_twice: 'To kolonner har samme overskrift. Fjern den ene.',
    quote_open: 'Et anførselstegn er åpnet og ikke lukket. Fjern det, eller sett inn det som mangler.',
    too_many_cells: 'Linjen har flere felt enn det er overskrifter. Se etter et skilletegn for mye.',
    too_many_rows: 'Listen har flere enn 500 personer. Del den i to.',
    is_spreadsheet: 'Filen er et regneark. Velg «Lagre som» og CSV, eller kopier cellene og lim dem inn.',
    too_big: 'Filen er for stor til å være en liste over ansatte. Sjekk at du har valgt riktig fil.',
    national_id_in_text: 'Linjen har et fødselsnummer i seg. Ta det bort. Vi tar ikke imot fødselsnummer.',
    email_missing: 'E-postadressen mangler. Skriv den, eller fjern linjen.',
    email_malformed: (written: string) => `«${written}» er ikke en e-postadresse. Rett den.`,
    role_unknown: (written: string) =>
      `«${written}» er ikke en rolle her. Skriv veileder eller leder, eller la feltet stå tomt.`,
    line_unknown: (written: string) =>
      `«${written}» er ikke en linje. Skriv kommunal eller statlig, eller la feltet stå tomt.`,
    name_too_long: 'Navnet er lengre enn 80 tegn. Kort det ned.',
    team_too_long: 'Navnet på teamet er lengre enn 60 tegn. Kort det ned.',
    duplicate: (written: string, first: number) =>
      `${written} står på linje ${first} også. Behold én av dem.`,
    own_role: 'Du kan ikke endre din egen rolle her. Gjør det i listen over de som er med.',
    declined: 'Har takket nei den siste måneden. Snakk sammen, og vis heller en kode.',
    otherFault: 'Linjen ble ikke tatt imot. Sjekk den mot malen.',
    too_many_invitations:
      'Kontoret har sendt 200 invitasjoner det siste døgnet. Send resten i morgen, eller vis en kode.',
    offline:
      'Vi får ikke kontakt, og ingenting er sendt. Det du skrev, står her. Prøv igjen når du har nett.',
    failed: 'Det gikk ikke, og ingenting er sendt. Det du skrev, står her. Prøv igjen.',
  },
  nn: {
    mailTitle: 'Inviter på e-post',
    mailAbout:
      'Skriv eller lim inn éi eller fleire adresser. Med namn framfor, som Kari Eksempel <kari@nav.example>, helsar e-posten med namnet.',
    addresses: 'E-postadresser',
    role: 'Rolle',
    advisor: 'Rettleiar',
    leader: 'Leiar',
    team: 'Team (valfritt)',
    fileTitle: 'Inviter og oppdater frå ei fil',
    fileAbout:
      'Lag lista i eit rekneark med kolonnane namn, e-post, rolle, team og linje. Berre e-post må fyllast ut. Lagre som CSV, eller kopier cellene og lim dei inn.',
    fileRules:
      'Dei som er med frå før, får ny rolle eller nytt team om det står i lista. Namn blir berre brukt i helsinga i e-posten, og linje berre som forslag: begge delar bestemmer den tilsette sjølv. Ta aldri med fødselsnummer.',
    template: 'Last ned ein mal (CSV)',
    file: 'Vel CSV-fil',
    paste: 'Eller lim inn lista her',
    look: 'Sjå kva som vil skje',
    looking: 'Les lista …',
    faultsTitle: (n: number) =>
      n === 1 ? 'Éi linje må rettast. Ingenting er gjort.' : `${n} linjer må rettast. Ingenting er gjort.`,
    at: (row: number) => `Linje ${row}`,
    unused: (columns: string) => `Desse kolonnane blir ikkje brukte: ${columns}.`,
    plan: 'Dette vil skje',
    planNone: 'Ingenting å gjere: alle er med eller inviterte frå før.',
    planRow: 'Linje',
    planWho: 'E-post',
    planWhat: 'Kva som skjer',
    willinvited: 'Blir invitert',
    willupdated: 'Blir oppdatert',
    willunchanged: 'Inga endring',
    willrefused: 'Må rettast',
    confirm: (invited: number, updated: number) =>
      [
        invited > 0 ? `Inviter ${invited}` : '',
        updated > 0 ? `${invited > 0 ? 'oppdater' : 'Oppdater'} ${updated}` : '',
      ]
        .filter(Boolean)
        .join(' og ') || 'Ferdig',
    confirming: 'Sender …',
    back: 'Gå tilbake og rett',
    leaderWarn: 'Den som blir leiar, ser kven som har fullført kva, og kan invitere og avslutte.',
    tooMany: (left: number) =>
      `Kontoret kan sende ${left} invitasjonar til i dag. Ta med færre, eller vis ein kode.`,
    done: (invited: number, updated: number, unchanged: number) =>
      `Ferdig: ${invited} invitert, ${updated} oppdatert, ${unchanged} uendra.`,
    nothing: 'Det står ingen adresser her. Skriv minst éi.',
    header_missing:
      'Første linje må ha overskriftene namn;e-post;rolle;team;linje. Hent malen og lim inn i han.',
    email_column_missing: 'Lista manglar kolonnen e-post. Skriv «e-post» øvst i kolonnen med adressene.',
    column_twice: 'To kolonnar har same overskrift. Fjern den eine.',
    quote_open: 'Eit hermeteikn er opna og ikkje lukka. Fjern det, eller set inn det som manglar.',
    too_many_cells: 'Linja har fleire felt enn det er overskrifter. Sjå etter eit skiljeteikn for mykje.',
    too_many_rows: 'Lista har fleire enn 500 personar. Del ho i to.',
    is_spreadsheet: 'Fila er eit rekneark. Vel «Lagre som» og CSV, eller kopier cellene og lim dei inn.',
    too_big: 'Fila er for stor til å vere ei liste over tilsette. Sjekk at du har valt rett fil.',
    national_id_in_text: 'Linja har eit fødselsnummer i seg. Ta det bort. Vi tek ikkje imot fødselsnummer.',
    email_missing: 'E-postadressa manglar. Skriv ho, eller fjern linja.',
    email_malformed: (written: string) => `«${written}» er ikkje ei e-postadresse. Rett ho.`,
    role_unknown: (written: string) =>
      `«${written}» er ikkje ei rolle her. Skriv rettleiar eller leiar, eller la feltet stå tomt.`,
    line_unknown: (written: string) =>
      `«${written}» er ikkje ei linje. Skriv kommunal eller statleg, eller la feltet stå tomt.`,
    name_too_long: 'Namnet er lengre enn 80 teikn. Kort det ned.',
    team_too_long: 'Namnet på teamet er lengre enn 60 teikn. Kort det ned.',
    duplicate: (written: string, first: number) => `${written} står på linje ${first} òg. Behald éin av dei.`,
    own_role: 'Du kan ikkje endre di eiga rolle her. Gjer det i lista over dei som er med.',
    declined: 'Har takka nei den siste månaden. Snakk saman, og vis heller ein kode.',
    otherFault: 'Linja blei ikkje teken imot. Sjekk ho mot malen.',
    too_many_invitations:
      'Kontoret har sendt 200 invitasjonar det siste døgnet. Send resten i morgon, eller vis ein kode.',
    offline:
      'Vi får ikkje kontakt, og ingenting er sendt. Det du skreiv, står her. Prøv igjen når du har nett.',
    failed: 'Det gjekk ikkje, og ingenting er sendt. Det du skreiv, står her. Prøv igjen.',
  },
});
