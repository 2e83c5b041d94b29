import type { Bilingual } from '../domain/language.ts';

export type Item = { readonly name: Bilingual; readonly about?: Bilingual };
type Chain = Item & { readonly steps: readonly Item[] };

/** What a diagram says. Its form decides how it is drawn; its text alternative is made from the same words. */
export type DiagramContent = {
  readonly title: Bilingual;
  /** Source ids that the diagram rests on. */
  readonly sources: readonly string[];
} & (
  | { readonly form: 'chains'; readonly chains: readonly Chain[] }
  | { readonly form: 'layers' | 'path'; readonly items: readonly Item[] }
  | { readonly form: 'wheel'; readonly center: Bilingual; readonly items: readonly Item[] }
);

const item = (nb: string, nn: string, about?: readonly [nb: string, nn: string]): Item => ({
  name: { nb, nn },
  ...(about && { about: { nb: about[0], nn: about[1] } }),
});

/** The diagrams that lessons may show, by id: `<Diagram id="arenahjulet" />`. */
export const diagrams: Readonly<Record<string, DiagramContent>> = {
  rettskildene: {
    title: {
      nb: 'Hvilken regel går foran når to regler ikke går i hop?',
      nn: 'Kva regel går føre når to reglar ikkje går i hop?',
    },
    sources: ['grl-104-2', 'mrl-2', 'mrl-3'],
    form: 'layers',
    items: [
      item('Grunnloven', 'Grunnlova', [
        '§ 104: barnets beste er et grunnleggende hensyn',
        '§ 104: det beste for barnet er eit grunnleggjande omsyn',
      ]),
      item('Barnekonvensjonen', 'Barnekonvensjonen', [
        'Norsk lov. Går foran når en vanlig lov sier noe annet',
        'Norsk lov. Går føre når ei vanleg lov seier noko anna',
      ]),
      item('Vanlige lover', 'Vanlege lover', [
        'Sosialtjenesteloven, Nav-loven, forvaltningsloven',
        'Sosialtenestelova, Nav-lova, forvaltningslova',
      ]),
      item('Rundskriv og veiledere', 'Rundskriv og rettleiarar', [
        'Forklarer lovene, men endrer dem ikke',
        'Forklarer lovene, men endrar dei ikkje',
      ]),
    ],
  },
  familiemodellene: {
    title: {
      nb: 'To veier fra familiens økonomi til barnets hverdag',
      nn: 'To vegar frå økonomien i familien til kvardagen til barnet',
    },
    sources: ['masteroppgave-nav-barnevern'],
    form: 'chains',
    chains: [
      {
        ...item('Familiestressmodellen', 'Familiestressmodellen', [
          'Veien gjennom de voksne',
          'Vegen gjennom dei vaksne',
        ]),
        steps: [
          item('Stram økonomi', 'Stram økonomi', [
            'Regninger, uro, lite handlingsrom',
            'Rekningar, uro, lite handlingsrom',
          ]),
          item('Stress hos foreldrene', 'Stress hos foreldra', [
            'Dårlig søvn, bekymring, krangling',
            'Dårleg søvn, uro, krangling',
          ]),
          item('Mindre overskudd', 'Mindre overskot', [
            'Kortere lunte, mindre tid og ro til barnet',
            'Kortare lunte, mindre tid og ro til barnet',
          ]),
          item('Barnet merker det', 'Barnet merkar det', [
            'Uro, skole, søvn og vennskap kan bli påvirket',
            'Uro, skule, søvn og venskap kan bli påverka',
          ]),
        ],
      },
      {
        ...item('Familieinvesteringsmodellen', 'Familieinvesteringsmodellen', [
          'Veien gjennom det penger kan kjøpe',
          'Vegen gjennom det pengar kan kjøpe',
        ]),
        steps: [
          item('Stram økonomi', 'Stram økonomi', ['Mindre å velge mellom', 'Mindre å velje mellom']),
          item('Færre goder til barnet', 'Færre gode til barnet', [
            'Bolig, klær, utstyr, fritid, ferie',
            'Bustad, klede, utstyr, fritid, ferie',
          ]),
          item('Barnet er med på mindre', 'Barnet er med på mindre', [
            'Læring, opplevelser og venner kan bli færre',
            'Læring, opplevingar og vener kan bli færre',
          ]),
        ],
      },
    ],
  },
  arenahjulet: {
    title: { nb: 'Arenaene i et barns hverdag', nn: 'Arenaene i kvardagen til eit barn' },
    sources: ['holf-notat-2024'],
    form: 'wheel',
    center: { nb: 'Barnet', nn: 'Barnet' },
    items: [
      item('Hjem', 'Heim'),
      item('Barnehage', 'Barnehage'),
      item('Skole', 'Skule'),
      item('SFO og AKS', 'SFO og AKS'),
      item('Fritid og venner', 'Fritid og vener'),
      item('Helse', 'Helse'),
      item('Familie og nettverk', 'Familie og nettverk'),
    ],
  },
  'vurdere-vekte-vise': {
    title: { nb: 'Tre steg fra kartlegging til begrunnelse', nn: 'Tre steg frå kartlegging til grunngiving' },
    sources: ['nav-barnets-beste-2024', 'sf-innlandet-barnets-beste'],
    form: 'layers',
    items: [
      item('Vurdere', 'Vurdere', [
        'Hva er best for dette barnet, og hva mener barnet selv?',
        'Kva er best for dette barnet, og kva meiner barnet sjølv?',
      ]),
      item('Vekte', 'Vekte', [
        'Hvor tungt veier det mot andre hensyn i saken?',
        'Kor tungt veg det mot andre omsyn i saka?',
      ]),
      item('Vise', 'Vise', [
        'Skriv ned hva du fant, hvordan du veide, og hvorfor',
        'Skriv ned kva du fann, korleis du vog, og kvifor',
      ]),
    ],
  },
  'hvem-gjor-hva': {
    title: { nb: 'Hvem gjør hva når familien trenger flere', nn: 'Kven gjer kva når familien treng fleire' },
    sources: ['sotjl-13-1', 'sotjl-13-3', 'bvl-15-8'],
    form: 'chains',
    chains: [
      {
        ...item('Nav-kontoret', 'Nav-kontoret', [
          'Økonomi, bolig, arbeid og råd',
          'Økonomi, bustad, arbeid og råd',
        ]),
        steps: [
          item('Gir hjelpen etter egne lover', 'Gir hjelpa etter eigne lover', [
            'Venter ikke på barnevernet med det Nav selv har ansvar for',
            'Ventar ikkje på barnevernet med det Nav sjølv har ansvar for',
          ]),
        ],
      },
      {
        ...item('Barnevernstjenesten', 'Barnevernstenesta', [
          'Omsorg, beskyttelse og tiltak i familien',
          'Omsorg, vern og tiltak i familien',
        ]),
        steps: [
          item('Går gjennom meldinger og undersøker', 'Går gjennom meldingar og undersøkjer', [
            'Barn kan snakke med barnevernet uten at foreldrene samtykker',
            'Barn kan snakke med barnevernet utan at foreldra samtykkjer',
          ]),
        ],
      },
      {
        ...item('Sammen', 'Saman', ['Familien er med', 'Familien er med']),
        steps: [
          item('Avklarer ansvar først', 'Avklarer ansvar først', [
            'Hvem gjør hva, når, og hvem betaler? Tjenestene rydder, ikke familien',
            'Kven gjer kva, når, og kven betaler? Tenestene ryddar, ikkje familien',
          ]),
          item('Kommunen samordner', 'Kommunen samordnar', [
            'Ved behov bestemmer kommunen hvilken tjeneste som har oppgaven',
            'Ved behov avgjer kommunen kva teneste som har oppgåva',
          ]),
        ],
      },
    ],
  },
  'samtykke-melde-avverge': {
    title: { nb: 'Kan jeg si det videre? Seks spørsmål', nn: 'Kan eg seie det vidare? Seks spørsmål' },
    sources: ['fvl-13-a', 'sotjl-45', 'bvl-13-2', 'bvl-13-4', 'strl-196', 'fvl-13-b-1'],
    form: 'path',
    items: [
      item('Samtykker den det gjelder?', 'Samtykkjer den det gjeld?', [
        'Ja: du kan dele så langt samtykket rekker.',
        'Ja: du kan dele så langt samtykket rekk.',
      ]),
      item(
        'Er barnet i en av situasjonene i meldeplikten?',
        'Er barnet i ein av situasjonane i meldeplikta?',
        ['Ja: du skal melde, med eller uten samtykke.', 'Ja: du skal melde, med eller utan samtykke.'],
      ),
      item('Har barnevernet gitt et gyldig pålegg?', 'Har barnevernet gitt eit gyldig pålegg?', [
        'Ja: du skal svare på det pålegget spør om.',
        'Ja: du skal svare på det pålegget spør om.',
      ]),
      item(
        'Er et alvorlig lovbrudd sikkert eller mest sannsynlig?',
        'Er eit alvorleg lovbrot sikkert eller mest sannsynleg?',
        [
          'Ja: du skal avverge det, uansett taushetsplikt. Haster det, begynner du her.',
          'Ja: du skal avverje det, uansett teieplikt. Hastar det, byrjar du her.',
        ],
      ),
      item('Er liv eller helse i fare?', 'Er liv eller helse i fare?', [
        'Ja: du kan dele det som trengs for å hindre faren. Ring 112 eller 113.',
        'Ja: du kan dele det som trengst for å hindre faren. Ring 112 eller 113.',
      ]),
      item('Ingen av delene?', 'Ingen av delane?', [
        'Drøft uten å si hvem det gjelder, og hjelp familien videre.',
        'Drøft utan å seie kven det gjeld, og hjelp familien vidare.',
      ]),
    ],
  },
  'holfs-fire-omrader': {
    title: { nb: 'De fire områdene i HOLF', nn: 'Dei fire områda i HOLF' },
    sources: ['holf-oslomet-2019'],
    form: 'wheel',
    center: { nb: 'Familien', nn: 'Familien' },
    items: [
      item('Arbeid', 'Arbeid'),
      item('Økonomi', 'Økonomi'),
      item('Barnas situasjon', 'Situasjonen til barna'),
      item('Bolig', 'Bustad'),
    ],
  },
};
