import { texts } from './index.ts';

/** Search in the course. */
export const searchText = texts({
  nb: {
    title: 'Søk',
    label: 'Hva leter du etter?',
    about: 'Søk i leksjoner og kilder. Skriv for eksempel «kartlegging» eller «§ 104».',
    go: 'Søk',
    found: (n: number, words: string) => (n === 1 ? `1 treff på «${words}»` : `${n} treff på «${words}»`),
    none: (words: string) => `Ingen treff på «${words}». Prøv et kortere ord, eller bla i modulene.`,
    toModules: 'Se modulene',
    lesson: 'Leksjon',
    source: 'Kilde',
    loading: 'Henter søket …',
    failed: 'Søket kunne ikke hentes. Sjekk nettet og prøv igjen.',
  },
  nn: {
    title: 'Søk',
    label: 'Kva leitar du etter?',
    about: 'Søk i leksjonar og kjelder. Skriv til dømes «kartlegging» eller «§ 104».',
    go: 'Søk',
    found: (n: number, words: string) => `${n} treff på «${words}»`,
    none: (words: string) => `Ingen treff på «${words}». Prøv eit kortare ord, eller bla i modulane.`,
    toModules: 'Sjå modulane',
    lesson: 'Leksjon',
    source: 'Kjelde',
    loading: 'Hentar søket …',
    failed: 'Søket kunne ikkje hentast. Sjekk nettet og prøv igjen.',
  },
});
