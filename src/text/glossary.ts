import { texts } from './index.ts';

/** The glossary, and the boxes that explain its words in lessons. */
export const glossaryText = texts({
  nb: {
    title: 'Ordliste',
    about:
      'Faguttrykk og navn i kurset, forklart med vanlige ord. I leksjonene kan du trykke på ord med prikket strek.',
    letters: 'Bokstaver',
    see: 'Se også',
    sources: 'Kilder',
    search: 'Finn et ord',
    none: 'Ingen ord passer. Prøv en annen skrivemåte.',
    hits: (n: number) => (n === 1 ? '1 ord' : `${n} ord`),
    more: 'Se i ordlista',
    close: 'Lukk',
  },
  nn: {
    title: 'Ordliste',
    about:
      'Faguttrykk og namn i kurset, forklarte med vanlege ord. I leksjonane kan du trykkje på ord med prikka strek.',
    letters: 'Bokstavar',
    see: 'Sjå også',
    sources: 'Kjelder',
    search: 'Finn eit ord',
    none: 'Ingen ord passar. Prøv ein annan skrivemåte.',
    hits: (n: number) => (n === 1 ? '1 ord' : `${n} ord`),
    more: 'Sjå i ordlista',
    close: 'Lukk',
  },
});
