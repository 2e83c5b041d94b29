import { texts } from './index.ts';

/** Statuses and the reasons for a missing tick. The status words are fixed (design brief). */
export const progressText = texts({
  nb: {
    'not-started': 'Ikke begynt',
    'in-progress': 'Under arbeid',
    completed: 'Fullført',
    changed: 'Endret siden du fullførte',
    read: 'Lest',
    passed: 'Bestått',
    finish: 'Ferdig med leksjonen',
    finished: 'Leksjonen er lest.',
    next: (title: string) => `Neste: ${title}`,
    kept: 'Lagret på denne enheten.',
    keptSignIn: 'Lagret på denne enheten. Logg inn når du vil ha det med deg.',
    sending: 'Lagret på denne enheten. Sendes når du har nett.',
    sent: 'Lagret.',
    failed:
      'Nettleseren lar oss ikke lagre på denne enheten. Du kan lese videre, men haken blir borte når du lukker siden.',
    lessonsOf: (done: number, all: number) => `${done} av ${all} leksjoner`,
    lessonsLeft: (n: number) => (n === 1 ? '1 leksjon gjenstår' : `${n} leksjoner gjenstår`),
    examLeft: 'prøven gjenstår',
    lessonsAndExamLeft: (n: number) =>
      n === 1 ? '1 leksjon og prøven gjenstår' : `${n} leksjoner og prøven gjenstår`,
    changedWhy: 'Innholdet er endret. Fullføringen din står, men les gjennom og ta prøven på nytt.',
    begin: 'Begynn med første leksjon',
    goOn: (title: string) => `Fortsett: ${title}`,
    takeExam: 'Ta kunnskapsprøven',
    testOut: 'Kan du dette fra før? Prøv deg forbi med kunnskapsprøven',
    known: 'Tatt som kjent',
    restKnown: 'Resten er tatt som kjent, siden du har bestått prøven.',
    done: 'Du har fullført modulen.',
    keepWarm: 'Hold det varmt: noen få spørsmål om dagen om det du har lært',
  },
  nn: {
    'not-started': 'Ikkje byrja',
    'in-progress': 'I arbeid',
    completed: 'Fullført',
    changed: 'Endra sidan du fullførte',
    read: 'Lesen',
    passed: 'Bestått',
    finish: 'Ferdig med leksjonen',
    finished: 'Leksjonen er lesen.',
    next: (title: string) => `Neste: ${title}`,
    kept: 'Lagra på denne eininga.',
    keptSignIn: 'Lagra på denne eininga. Logg inn når du vil ha det med deg.',
    sending: 'Lagra på denne eininga. Blir sendt når du har nett.',
    sent: 'Lagra.',
    failed:
      'Nettlesaren lèt oss ikkje lagre på denne eininga. Du kan lese vidare, men haken blir borte når du lukkar sida.',
    lessonsOf: (done: number, all: number) => `${done} av ${all} leksjonar`,
    lessonsLeft: (n: number) => (n === 1 ? '1 leksjon står att' : `${n} leksjonar står att`),
    examLeft: 'prøva står att',
    lessonsAndExamLeft: (n: number) =>
      n === 1 ? '1 leksjon og prøva står att' : `${n} leksjonar og prøva står att`,
    changedWhy: 'Innhaldet er endra. Fullføringa di står, men les gjennom og ta prøva på nytt.',
    begin: 'Byrj med første leksjon',
    goOn: (title: string) => `Hald fram: ${title}`,
    takeExam: 'Ta kunnskapsprøva',
    testOut: 'Kan du dette frå før? Prøv deg forbi med kunnskapsprøva',
    known: 'Teke som kjent',
    restKnown: 'Resten er teke som kjent, sidan du har bestått prøva.',
    done: 'Du har fullført modulen.',
    keepWarm: 'Hald det varmt: nokre få spørsmål om dagen om det du har lært',
  },
});

/** «2 leksjoner og prøven gjenstår.»: the reason for a missing tick, as a sentence. Empty when nothing is missing. */
export function missingReason(
  t: ReturnType<typeof progressText>,
  { lessonsLeft, examLeft }: { lessonsLeft: number; examLeft: boolean },
): string {
  if (lessonsLeft > 0) return `${examLeft ? t.lessonsAndExamLeft(lessonsLeft) : t.lessonsLeft(lessonsLeft)}.`;
  return examLeft ? `${t.examLeft.charAt(0).toUpperCase()}${t.examLeft.slice(1)}.` : '';
}
