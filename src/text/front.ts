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
      'Se hvem ved kontoret som har fullført hva, og hva dere kan ta opp på neste møte. Aldri svar eller poeng.',
    leaderGo: 'Åpne kontorets side',
    governor: 'Statsforvalter',
    governorText:
      'Les det kontorene leser, og bruk spørsmålene til teamet på samlinger. Alt ligger åpent, uten konto.',
    governorGo: 'Se spørsmålene til teamet',
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
      'Sjå kven ved kontoret som har fullført kva, og kva de kan ta opp på neste møte. Aldri svar eller poeng.',
    leaderGo: 'Opne sida til kontoret',
    governor: 'Statsforvaltar',
    governorText: 'Les det kontora les, og bruk spørsmåla til teamet på samlingar. Alt ligg ope, utan konto.',
    governorGo: 'Sjå spørsmåla til teamet',
    modules: 'Modular',
    pathsGo: 'Finn stien som passar jobben din',
    modulesAbout: 'Kvar modul har korte leksjonar og ei kunnskapsprøve. Du kan lese alt utan konto.',
  },
});
