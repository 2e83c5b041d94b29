import { texts } from './index.ts';

const nb = ['ingen', 'ett', 'to', 'tre', 'fire', 'fem'];
const nn = ['ingen', 'eitt', 'to', 'tre', 'fire', 'fem'];
const inWords = (words: readonly string[], n: number) => words[n] ?? String(n);
/** « Tre av svarene …» as a sentence; nothing is said when none was wholly right, since each has been explained. */
function rightOnes(words: readonly string[], right: number, was: string): string {
  if (right === 0) return '';
  const number = inWords(words, right);
  return ` ${number.charAt(0).toUpperCase()}${number.slice(1)} svar ${was}${right === 1 ? '' : 'e'}.`;
}

/** «Hold det varmt» / «Hald det varmt». */
export const warmText = texts({
  nb: {
    title: 'Hold det varmt',
    about: 'Høyst fem spørsmål om dagen om det du har lært. Det du er nærmest ved å glemme, kommer først.',
    private: 'Svarene er bare for deg. Lederen din ser dem aldri.',
    loading: 'Henter …',
    notReached: 'Vi får ikke hentet spørsmålene. Sjekk at du har nett.',
    retry: 'Prøv igjen',
    notKept:
      'Nettleseren lar oss ikke lagre på denne enheten. Du kan øve her, men vi husker ikke hva du svarte.',
    placeToday: (n: number, all: number) => `Spørsmål ${n} av ${all} i dag`,
    place: (n: number, all: number) => `Spørsmål ${n} av ${all}`,
    right: 'Riktig.',
    partly: 'Delvis riktig. Du møter spørsmålet igjen snart.',
    wrong: 'Ikke riktig. Du møter spørsmålet igjen snart.',
    again: 'Ikke riktig ennå. Les forklaringen og prøv igjen.',
    onlyFirst: 'Det er det første svaret ditt som avgjør når spørsmålet kommer igjen.',
    sources: 'Kilder',
    readAgain: (title: string) => `Les igjen: ${title}`,
    next: 'Neste',
    finish: 'Ferdig',
    doneTitle: 'Ferdig for i dag',
    did: (n: number, right: number) =>
      `Du svarte på ${inWords(nb, n)} spørsmål.${rightOnes(nb, right, 'var helt riktig')}`,
    worth: 'Dette kan det være verdt å lese igjen:',
    nextIn: (days: number) => `De neste spørsmålene kommer ${days === 1 ? 'i morgen' : `om ${days} dager`}.`,
    nextOn: (date: string) => `De neste spørsmålene kommer ${date}.`,
    noneWaiting: 'Ingen spørsmål venter nå.',
    more: 'Ta fem til',
    begin: 'Svar på dagens spørsmål',
    restTitle: 'Ingenting i dag',
    restAbout: 'Det du har lært, sitter ennå.',
    emptyTitle: 'Her kommer det du har lært',
    emptyAbout:
      'Når du har lest alle leksjonene i en modul eller bestått prøven, får du noen spørsmål fra den her hver dag.',
    pausedAllTitle: 'Alt er satt på vent',
    pausedAllAbout: 'Noe er endret siden du sist svarte. Se gjennom, og ta inn igjen det du vil øve på.',
    pausedTitle: 'Satt på vent',
    pausedAbout: 'Vi spør ikke om dette, for noe er endret siden du sist svarte.',
    text: 'Teksten er endret.',
    source: 'En kilde er endret.',
    expired:
      'En kilde er for gammel. Fagansvarlig må kontrollere den på nytt. Da kommer spørsmålet tilbake av seg selv.',
    resume: 'Ta det inn igjen',
    resumeWhich: (question: string) => `Ta det inn igjen: ${question}`,
    resumeAll: 'Ta inn alle igjen',
    resumed: 'Spørsmålet er med igjen. Du møter det så snart det er plass.',
    resumedAll: 'Spørsmålene er med igjen. Du møter dem etter hvert som det er plass.',
    guest: 'Det du har svart, ligger på denne enheten. Logg inn når du vil ha det med deg.',
    signIn: 'Logg inn',
    waiting: 'Svarene er lagret på denne enheten. De sendes når du har nett.',
    stateToday: (n: number) => `I dag: ${inWords(nb, n)} spørsmål.`,
    stateDone: 'Ferdig for i dag.',
    open: 'Åpne Hold det varmt',
  },
  nn: {
    title: 'Hald det varmt',
    about: 'Høgst fem spørsmål om dagen om det du har lært. Det du er nærast ved å gløyme, kjem først.',
    private: 'Svara er berre for deg. Leiaren din ser dei aldri.',
    loading: 'Hentar …',
    notReached: 'Vi får ikkje henta spørsmåla. Sjekk at du har nett.',
    retry: 'Prøv igjen',
    notKept:
      'Nettlesaren lèt oss ikkje lagre på denne eininga. Du kan øve her, men vi hugsar ikkje kva du svarte.',
    placeToday: (n: number, all: number) => `Spørsmål ${n} av ${all} i dag`,
    place: (n: number, all: number) => `Spørsmål ${n} av ${all}`,
    right: 'Rett.',
    partly: 'Delvis rett. Du møter spørsmålet igjen snart.',
    wrong: 'Ikkje rett. Du møter spørsmålet igjen snart.',
    again: 'Ikkje rett enno. Les forklaringa og prøv igjen.',
    onlyFirst: 'Det er det første svaret ditt som avgjer når spørsmålet kjem igjen.',
    sources: 'Kjelder',
    readAgain: (title: string) => `Les igjen: ${title}`,
    next: 'Neste',
    finish: 'Ferdig',
    doneTitle: 'Ferdig for i dag',
    did: (n: number, right: number) =>
      `Du svarte på ${inWords(nn, n)} spørsmål.${rightOnes(nn, right, 'var heilt rett')}`,
    worth: 'Dette kan det vere verdt å lese igjen:',
    nextIn: (days: number) => `Dei neste spørsmåla kjem ${days === 1 ? 'i morgon' : `om ${days} dagar`}.`,
    nextOn: (date: string) => `Dei neste spørsmåla kjem ${date}.`,
    noneWaiting: 'Ingen spørsmål ventar no.',
    more: 'Ta fem til',
    begin: 'Svar på spørsmåla for i dag',
    restTitle: 'Ingenting i dag',
    restAbout: 'Det du har lært, sit enno.',
    emptyTitle: 'Her kjem det du har lært',
    emptyAbout:
      'Når du har lese alle leksjonane i ein modul eller bestått prøva, får du nokre spørsmål frå han her kvar dag.',
    pausedAllTitle: 'Alt er sett på vent',
    pausedAllAbout: 'Noko er endra sidan du sist svarte. Sjå gjennom, og ta inn igjen det du vil øve på.',
    pausedTitle: 'Sett på vent',
    pausedAbout: 'Vi spør ikkje om dette, for noko er endra sidan du sist svarte.',
    text: 'Teksten er endra.',
    source: 'Ei kjelde er endra.',
    expired:
      'Ei kjelde er for gammal. Fagansvarleg må kontrollere ho på nytt. Då kjem spørsmålet tilbake av seg sjølv.',
    resume: 'Ta det inn igjen',
    resumeWhich: (question: string) => `Ta det inn igjen: ${question}`,
    resumeAll: 'Ta inn alle igjen',
    resumed: 'Spørsmålet er med igjen. Du møter det så snart det er plass.',
    resumedAll: 'Spørsmåla er med igjen. Du møter dei etter kvart som det er plass.',
    guest: 'Det du har svart, ligg på denne eininga. Logg inn når du vil ha det med deg.',
    signIn: 'Logg inn',
    waiting: 'Svara er lagra på denne eininga. Dei blir sende når du har nett.',
    stateToday: (n: number) => `I dag: ${inWords(nn, n)} spørsmål.`,
    stateDone: 'Ferdig for i dag.',
    open: 'Opne Hald det varmt',
  },
});
