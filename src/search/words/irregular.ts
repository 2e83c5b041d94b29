// Words whose forms do not share a beginning, in bokmål and nynorsk. First the form that stands for them all. This is
// grammar, and the same for any course: words of our field belong in content/sok/synonymer.yaml.
const rows = `
bok bøker bøkene bøkar
fot føtter føttene
natt netter nettene
mann menn mennene
tann tenner tennene
hånd hender hendene hand handa hånden
bror brødre brødrene brør brørne broren
mor mødre mødrene mora moren mødrer
far fedre fedrene faren fedrar
datter døtre døtrene dotter døtrer dattera datteren dottera
søster søstre søstrene syster systrer søsteren søstera
forelder foreldre foreldrene foreldra foreldres foreldrenes
barn barna barnet barnets barns barnas born borna
kne knær knærne
tre trær trærne
øye øyne øynene auge auga
stor større størst
liten lita lite små mindre minst vesle lille
gammel gamle gammal eldre eldst gamalt gammelt
ung unge yngre yngst ungt
god gode bedre best betre godt
lang lange lengre lengst langt lengre
tung tyngre
snakke snakker snakket snakka
skrive skriver skrev skrevet skriv skreiv skrive skrivne
finne finner fant funnet finn fann funne
hjelpe hjelper hjalp hjulpet hjelp hjelpa hjelpen hjelpt
bryte bryter brøt brutt bryt braut brote
spørre spør spurte spurt spørje spurde
velge velger valgte valgt valg velje vel valde valet valget
følge følger fulgte fulgt følgje følgjer følgde følgt
legge legger la lagt leggje legg
selge selger solgte solgt selje sel selde
telle teller telte talt talde tel
bære bærer bar båret ber bore
drive driver drev drevet driv dreiv
slå slår slo slått
stå står stod stått sto
sove sover sov sovet søv sove
dø dør døde dødd
sette setter satte satt sette set sett
bytte bytter byttet
vite vet visste visst veit
gi gir ga gitt gje gjev gjer gav gjeve
ta tar tok tatt tek teke tatt
se ser så sett sjå ser såg
gå går gikk gått gjekk
si sier sa sagt seie seier
komme kommer kom kommet kjem kome
bo bor bodde bodd bur budde budd bu
miste mister mistet mista
flytte flytter flyttet flytta
tie tier tidde tidd teie teier tagde
ligge ligger lå ligget låg lege
be ber ba bedt bad bede
`;

/** Each form, and the one that stands for it. */
export const irregular: ReadonlyMap<string, string> = new Map(
  rows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const forms = row.split(' ');
      return forms.map((form) => [form, forms[0] ?? form] as const);
    }),
);
