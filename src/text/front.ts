import { texts } from './index.ts';

/** The front page and the list of modules. */
export const frontText = texts({
  nb: {
    about:
      'Korte leksjoner om barnas rettigheter, hva loven krever av Nav, og hvordan du spør, vurderer og skriver. For alle som møter foreldre, i begge linjer.',
    begin: 'Begynn med modul 1',
    goOn: (title: string) => `Fortsett: ${title}`,
    noAccount: 'Du kan begynne uten konto.',
    tryCase: 'Prøv en vignett nå',
    allCases: 'Se alle vignettene',
    why: 'Hvorfor',
    whyText:
      'I tilsynet 2022–2023 fant statsforvalterne lovbrudd ved 58 av 68 Nav-kontor. Barnas behov ble ofte ikke kartlagt, og da falt resten.',
    whySource: 'Helsetilsynet, rapport 6/2024',
    doors: 'Hvor vil du begynne?',
    advisor: 'Veileder',
    advisorText:
      'Ti minutter mellom to samtaler. Vit hva du skal spørre om, hva loven krever, og hvem du ringer.',
    advisorGo: 'Se modulene',
    leader: 'Leder',
    leaderText:
      'Se hvor kontoret står, sett en plan, og lag et temamøte på 30 minutter. Du ser aldri svar eller poeng.',
    leaderGo: 'Åpne kontorets side',
    governor: 'Statsforvalter',
    governorText:
      'Samle kontorene i et nettverk, del det dere har laget, og se hva som trengs. Du ser aldri enkeltpersoner.',
    governorGo: 'Åpne nettverkene',
    modules: 'Moduler',
    pathsGo: 'Finn stien som passer jobben din',
    modulesAbout: 'Hver modul har korte leksjoner og en kunnskapsprøve. Du kan lese alt uten konto.',
  },
  nn: {
    about:
      'Korte leksjonar om rettane til barna, kva lova krev av Nav, og korleis du spør, vurderer og skriv. For alle som møter foreldre, i begge linjer.',
    begin: 'Byrj med modul 1',
    goOn: (title: string) => `Hald fram: ${title}`,
    noAccount: 'Du kan byrje utan konto.',
    tryCase: 'Prøv ein vignett no',
    allCases: 'Sjå alle vignettane',
    why: 'Kvifor',
    whyText:
      'I tilsynet 2022–2023 fann statsforvaltarane lovbrot ved 58 av 68 Nav-kontor. Behova til barna blei ofte ikkje kartlagde, og då fall resten.',
    whySource: 'Helsetilsynet, rapport 6/2024',
    doors: 'Kvar vil du byrje?',
    advisor: 'Rettleiar',
    advisorText:
      'Ti minutt mellom to samtalar. Vit kva du skal spørje om, kva lova krev, og kven du ringjer.',
    advisorGo: 'Sjå modulane',
    leader: 'Leiar',
    leaderText:
      'Sjå kor kontoret står, set ein plan, og lag eit temamøte på 30 minutt. Du ser aldri svar eller poeng.',
    leaderGo: 'Opne sida til kontoret',
    governor: 'Statsforvaltar',
    governorText:
      'Samle kontora i eit nettverk, del det de har laga, og sjå kva som trengst. Du ser aldri enkeltpersonar.',
    governorGo: 'Opne nettverka',
    modules: 'Modular',
    pathsGo: 'Finn stien som passar jobben din',
    modulesAbout: 'Kvar modul har korte leksjonar og ei kunnskapsprøve. Du kan lese alt utan konto.',
  },
});
