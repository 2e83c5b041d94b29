import { texts } from './index.ts';

/** Search in the course. */
export const searchText = texts({
  nb: {
    title: 'Søk',
    label: 'Hva leter du etter?',
    about:
      'Søk i leksjoner, ord, kilder og vignetter. Skriv for eksempel «kartlegging», «AAP» eller «sotjl 18».',
    found: (n: number, words: string) => (n === 1 ? `1 treff på «${words}»` : `${n} treff på «${words}»`),
    partly: (n: number, words: string) =>
      n === 1
        ? `Ingen treff på alt i «${words}». 1 side har noe av det.`
        : `Ingen treff på alt i «${words}». ${n} sider har noe av det.`,
    none: (words: string) => `Ingen treff på «${words}».`,
    failed: 'Søket kunne ikke hentes. Sjekk nettet og prøv igjen.',
    meant: 'Mente du',
    recent: 'Siste søk på denne enheten',
    suggestions: 'Forslag',
    suggested: (n: number) =>
      n === 0 ? 'Ingen forslag.' : n === 1 ? '1 forslag. Bruk piltastene.' : `${n} forslag. Bruk piltastene.`,
    all: (n: number) => (n === 1 ? 'Se treffet på søkesiden' : `Se alle ${n} treff`),
    filter: 'Vis bare',
    everything: 'Alt',
    more: (n: number) => `Vis ${n} til`,
    kinds: {
      lesson: 'Leksjon',
      module: 'Modul',
      source: 'Kilde',
      term: 'Ord',
      case: 'Vignett',
      page: 'Side',
    },
    kindCount: (kind: string, n: number) => `${kind} (${n})`,
    otherLanguage: 'på bokmål',
    tips: [
      'Skriv færre ord, eller et ord som ligner.',
      'Søker du etter en paragraf? Skriv loven og nummeret: «sotjl 18».',
      'Skriv ikke navn eller annet om virkelige familier.',
    ],
    elsewhere: 'Du kan også bla:',
    places: { moduler: 'Modulene', ordliste: 'Ordlista', kilder: 'Kildene', vignetter: 'Vignettene' },
    empty: {
      title: 'Søk uten treff',
      about:
        'Ord som er søkt etter minst fem ganger uten treff. Vi lagrer ordene, aldri hvem som søkte. Mangler det et ord for noe kurset har? Legg det til i content/sok/synonymer.yaml.',
      words: 'Ord',
      times: 'Ganger',
      last: 'Sist',
      none: 'Ingen ord er søkt etter fem ganger uten treff.',
      failed: 'Søkene kunne ikke hentes.',
    },
  },
  nn: {
    title: 'Søk',
    label: 'Kva leitar du etter?',
    about:
      'Søk i leksjonar, ord, kjelder og vignettar. Skriv til dømes «kartlegging», «AAP» eller «sotjl 18».',
    found: (n: number, words: string) => `${n} treff på «${words}»`,
    partly: (n: number, words: string) => `Ingen treff på alt i «${words}». ${n} sider har noko av det.`,
    none: (words: string) => `Ingen treff på «${words}».`,
    failed: 'Søket kunne ikkje hentast. Sjekk nettet og prøv igjen.',
    meant: 'Meinte du',
    recent: 'Siste søk på denne eininga',
    suggestions: 'Framlegg',
    suggested: (n: number) => (n === 0 ? 'Ingen framlegg.' : `${n} framlegg. Bruk piltastane.`),
    all: (n: number) => (n === 1 ? 'Sjå treffet på søkjesida' : `Sjå alle ${n} treff`),
    filter: 'Vis berre',
    everything: 'Alt',
    more: (n: number) => `Vis ${n} til`,
    kinds: {
      lesson: 'Leksjon',
      module: 'Modul',
      source: 'Kjelde',
      term: 'Ord',
      case: 'Vignett',
      page: 'Side',
    },
    kindCount: (kind: string, n: number) => `${kind} (${n})`,
    otherLanguage: 'på bokmål',
    tips: [
      'Skriv færre ord, eller eit ord som liknar.',
      'Søkjer du etter ein paragraf? Skriv lova og nummeret: «sotjl 18».',
      'Skriv ikkje namn eller anna om verkelege familiar.',
    ],
    elsewhere: 'Du kan òg bla:',
    places: { moduler: 'Modulane', ordliste: 'Ordlista', kilder: 'Kjeldene', vignetter: 'Vignettane' },
    empty: {
      title: 'Søk utan treff',
      about:
        'Ord som er søkte etter minst fem gonger utan treff. Vi lagrar orda, aldri kven som søkte. Manglar det eit ord for noko kurset har? Legg det til i content/sok/synonymer.yaml.',
      words: 'Ord',
      times: 'Gonger',
      last: 'Sist',
      none: 'Ingen ord er søkte etter fem gonger utan treff.',
      failed: 'Søka kunne ikkje hentast.',
    },
  },
});
