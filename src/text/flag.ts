import { texts } from './index.ts';

/** All that a page with questions loads of «Uklart spørsmål»; the rest comes when it is opened (flag-form.ts). */
export const flagText = texts({
  nb: {
    open: 'Er spørsmålet uklart?',
    offline: 'Vi får ikke kontakt. Lukk og åpne igjen når du har nett.',
  },
  nn: {
    open: 'Er spørsmålet uklart?',
    offline: 'Vi får ikkje kontakt. Lukk og opne igjen når du har nett.',
  },
});
