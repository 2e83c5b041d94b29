import norwegian from 'lunr-languages/lunr.no.js';
import support from 'lunr-languages/lunr.stemmer.support.js';
import { irregular } from './irregular.ts';

type Host = { no?: { stemmer(word: string): string } } & Record<string, unknown>;

const stopped = new Set<string>();
// lunr-languages wants a lunr to register with. The browser only needs what it registers: the stemmer and the list of
// words that carry no meaning, of both kinds of Norwegian. So the host here is as small as it can be.
const host: Host = {
  Pipeline: { registerFunction: () => undefined },
  generateStopWordFilter: (words: readonly string[]) => {
    for (const word of words) stopped.add(word);
  },
};
support(host);
norwegian(host);

// Words people wrap a question in, which the list lacks, in both kinds of Norwegian.
const wrapping = `bare berre ligg får få fekk gjør gjer gjere gjøre noko nokon noe noen mellom gjennom dersom hvis fordi
jo ja nei vår våre vårt våres dere deres dykkar mi min mine mitt di din dine ditt si sin sine sitt før føre under over
åt hvordan korleis hvilke hvilken hvilket kva kven kor når nå no her der hit dit også òg tror trur trenger treng bør
burde skulle ville kunne måtte se sjå finnes finst handler handlar gjelder mye mykje litt mer meir mest helst
alltid aldri ofte frå imot kvifor hvorfor difor derfor mange fleire flere igjen alle allt alt`;
for (const word of wrapping.split(/\s+/)) stopped.add(word);

/** Whether a folded word says nothing about what somebody looks for. */
export const isStopWord = (folded: string): boolean => stopped.has(folded);

const known = new Map<string, string>();

/** What a folded word has in common with its other forms: the same for «regel» and «reglene», «rom» and «rommet». */
export function stem(folded: string): string {
  const kept = known.get(folded);
  if (kept !== undefined) return kept;
  const found = evened(irregular.get(folded) ?? folded);
  known.set(folded, found);
  return found;
}

function evened(word: string): string {
  // A number, an abbreviation or a paragraph has no forms.
  if (/[\d§]/.test(word) || word.length < 4) return word;
  // The stemmer takes -lov for an ending: «barnetrygdloven» would be «barnetrygd».
  const law = /^(.{2,}lov)(?:[as]|ens?|as|er|ene)?$/.exec(word)?.[1];
  if (law) return law;
  const stemmed = host.no?.stemmer(word) ?? word;
  const whole = stemmed.length < 3 ? word : stemmed;
  return whole
    .replace(/(.[^aeiouyæøå])\1?el$/, '$1l')
    .replace(/([^aeiouyæøå])\1l$/, '$1l')
    .replace(/([bfgklmnprst])\1$/, '$1');
}
