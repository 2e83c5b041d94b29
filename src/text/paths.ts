import { texts } from './index.ts';

/** Learning paths. */
export const pathsText = texts({
  nb: {
    title: 'Læringsstier',
    about:
      'Tolv moduler er mye. Velg stien som passer jobben din, og ta modulene i den rekkefølgen du trenger dem.',
    steps: (n: number, minutes: string) => `${n} moduler, ${minutes}`,
    modules: 'Modulene på stien',
    some: (lessons: string) => `På denne stien holder det med ${lessons}.`,
    and: 'og',
    all: 'Se alle stiene',
    hours: (n: string) => `rundt ${n} timer`,
  },
  nn: {
    title: 'Læringsstiar',
    about:
      'Tolv modular er mykje. Vel stien som passar jobben din, og ta modulane i den rekkjefølgja du treng dei.',
    steps: (n: number, minutes: string) => `${n} modular, ${minutes}`,
    modules: 'Modulane på stien',
    some: (lessons: string) => `På denne stien held det med ${lessons}.`,
    and: 'og',
    all: 'Sjå alle stiane',
    hours: (n: string) => `rundt ${n} timar`,
  },
});
