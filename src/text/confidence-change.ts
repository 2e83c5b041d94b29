import { texts } from './index.ts';

/** How much surer an office has become, as its leader sees it. */
export const confidenceChangeText = texts({
  nb: {
    title: 'Hvor trygge er vi blitt?',
    about:
      'Veilederne kan svare på hvor trygge de er, før og etter en modul. Her ser du hvor mye svarene er endret i snitt, på en skala fra 1 til 5, når minst fem har svart begge ganger. Du ser aldri hva en enkelt har svart. Tallene endres når fem nye har svart.',
    none: 'Det er for få svar ennå. Minst fem må ha svart både før og etter en modul. Det er frivillig å svare.',
    loading: 'Henter tallene.',
    failed: 'Tallene kunne ikke hentes. Prøv igjen når du har nett.',
    people: (people: number) => `${people} veiledere`,
    meanUp: (steps: string) => `I snitt ${steps} høyere`,
    meanDown: (steps: string) => `I snitt ${steps} lavere`,
    meanSame: 'I snitt det samme',
    between: (low: string, high: string) => `Mellom ${low} og ${high}.`,
    higher: (steps: string) => `${steps} høyere`,
    lower: (steps: string) => `${steps} lavere`,
    verdict: {
      up: 'Veilederne er blitt tryggere.',
      down: 'Veilederne er blitt mindre trygge. Det er vanlig når man ser hvor mye det er å tenke på. Ta det opp på et temamøte.',
      open: 'Svarene spriker så mye at vi ikke kan si om tryggheten er endret.',
    },
    how: 'Spennet er et 95 prosent konfidensintervall. Det viser hvor usikkert snittet er. Tallene sier hvor trygge folk kjenner seg, ikke hva de kan.',
  },
  nn: {
    title: 'Kor trygge er vi blitt?',
    about:
      'Rettleiarane kan svare på kor trygge dei er, før og etter ein modul. Her ser du kor mykje svara er endra i snitt, på ein skala frå 1 til 5, når minst fem har svart begge gongene. Du ser aldri kva ein enkelt har svart. Tala blir endra når fem nye har svart.',
    none: 'Det er for få svar enno. Minst fem må ha svart både før og etter ein modul. Det er frivillig å svare.',
    loading: 'Hentar tala.',
    failed: 'Tala kunne ikkje hentast. Prøv igjen når du har nett.',
    people: (people: number) => `${people} rettleiarar`,
    meanUp: (steps: string) => `I snitt ${steps} høgare`,
    meanDown: (steps: string) => `I snitt ${steps} lågare`,
    meanSame: 'I snitt det same',
    between: (low: string, high: string) => `Mellom ${low} og ${high}.`,
    higher: (steps: string) => `${steps} høgare`,
    lower: (steps: string) => `${steps} lågare`,
    verdict: {
      up: 'Rettleiarane er blitt tryggare.',
      down: 'Rettleiarane er blitt mindre trygge. Det er vanleg når ein ser kor mykje det er å tenkje på. Ta det opp på eit temamøte.',
      open: 'Svara sprikjer så mykje at vi ikkje kan seie om tryggleiken er endra.',
    },
    how: 'Spennet er eit 95 prosent konfidensintervall. Det viser kor usikkert snittet er. Tala seier kor trygge folk kjenner seg, ikkje kva dei kan.',
  },
});
