import type { Language } from '../domain/language.ts';
import type { PackProblem } from '../domain/pack/problem.ts';
import { texts } from './index.ts';

/** Why an archive or a file is refused, and what to do about it. */
export const problemText = texts({
  nb: {
    about: (entry: string) => `Det gjelder «${entry}».`,
    place: (detail: string) => `Feilen står her: ${detail}.`,
    why: {
      'too-large': 'Filen er større enn 100 MB. Del pakka i to, eller ta ut de største filene.',
      'not-a-zip': 'Dette er ikke en zip-fil, eller den er ikke lastet ned ferdig. Last den ned på nytt.',
      damaged: 'Zip-filen er skadet eller laget feil. Be om å få den på nytt.',
      zip64: 'Zip-filen er laget i et format for svært store filer. Pakk den på nytt som vanlig zip.',
      'too-many-files': 'Zip-filen har flere enn 200 filer. En pakke kan ikke ha så mange.',
      'total-too-large': 'Filene blir større enn 100 MB når de pakkes ut. Vi stoppet før det skjedde.',
      'path-outside':
        'En fil i zip-filen prøver å legge seg utenfor mappen sin. Slike filer tar vi ikke imot.',
      'path-absolute':
        'En fil i zip-filen peker på et bestemt sted på en maskin. Slike filer tar vi ikke imot.',
      'path-backslash': 'Et filnavn i zip-filen har omvendt skråstrek. Slike navn tar vi ikke imot.',
      'path-hidden-signs':
        'Et filnavn i zip-filen har skjulte tegn, og kan være noe annet enn det ser ut som.',
      'path-look-alike':
        'Et filnavn i zip-filen har tegn som bare ligner på punktum eller skråstrek. Slike navn tar vi ikke imot.',
      'path-reserved': 'Et filnavn i zip-filen er et navn som Windows bruker selv. Gi filen et annet navn.',
      'path-malformed':
        'Et filnavn i zip-filen er skrevet på en måte som ikke virker overalt. Gi filen et enklere navn.',
      'path-duplicate': 'To filer i zip-filen har samme navn, eller navn som blir like på noen maskiner.',
      symlink: 'Zip-filen har en snarvei i stedet for en fil. Legg inn selve filen.',
      encrypted: 'Zip-filen er låst med passord. Pakk den på nytt uten passord.',
      method: 'En fil er pakket på en måte vi ikke kan lese. Pakk den på nytt som vanlig zip.',
      'headers-differ': 'Zip-filen sier to ulike ting om samme fil. Vi tar den ikke imot.',
      overlap: 'To filer i zip-filen ligger oppå hverandre. Det gjør ingen vanlige programmer.',
      'file-too-large': 'En fil er større enn 20 MB. Gjør den mindre, eller del lenken til den i stedet.',
      bomb: 'En fil vokser så mye når den pakkes ut at den kan stoppe maskinen. Vi stoppet før det skjedde.',
      'size-differs': 'En fil er større eller mindre enn zip-filen sier. Vi tar den ikke imot.',
      checksum: 'En fil er skadet på veien. Be om å få zip-filen på nytt.',
      'active-content':
        'En fil er en nettside, tegning eller et program som kan kjøre kode. Del den heller som PDF.',
      'unknown-type':
        'En fil er av en type vi ikke tar imot. Bruk PDF, Word, PowerPoint, Excel, ODF, PNG eller JPEG.',
      'no-pack': 'Zip-filen har ingen pakke.json. Det er filen som sier hva pakka består av.',
      'bad-json': 'pakke.json kan ikke leses. Be om å få pakka eksportert på nytt.',
      'bad-pack': 'pakke.json følger ikke formatet for pakker. Be om å få pakka eksportert på nytt.',
      'newer-format': 'Pakka er laget i en nyere utgave av Barneblikk enn denne. Be om en eldre eksport.',
      'file-missing': 'En fil som pakka skal ha, er ikke med. Be om å få pakka eksportert på nytt.',
      'file-differs': 'En fil har et annet innhold enn pakke.json sier. Noen kan ha endret den.',
      'type-differs': 'En fil er noe annet enn navnet sier. Åpne den og lagre den på nytt i riktig format.',
      'identity-number': 'Pakka har et fødselsnummer eller D-nummer i en tekst. Ta det ut før du deler.',
    },
  },
  nn: {
    about: (entry: string) => `Det gjeld «${entry}».`,
    place: (detail: string) => `Feilen står her: ${detail}.`,
    why: {
      'too-large': 'Fila er større enn 100 MB. Del pakka i to, eller ta ut dei største filene.',
      'not-a-zip': 'Dette er ikkje ei zip-fil, eller ho er ikkje lasta ned ferdig. Last ho ned på nytt.',
      damaged: 'Zip-fila er skadd eller laga feil. Be om å få ho på nytt.',
      zip64: 'Zip-fila er laga i eit format for svært store filer. Pakk ho på nytt som vanleg zip.',
      'too-many-files': 'Zip-fila har fleire enn 200 filer. Ei pakke kan ikkje ha så mange.',
      'total-too-large': 'Filene blir større enn 100 MB når dei blir pakka ut. Vi stoppa før det skjedde.',
      'path-outside':
        'Ei fil i zip-fila prøver å leggje seg utanfor mappa si. Slike filer tek vi ikkje imot.',
      'path-absolute':
        'Ei fil i zip-fila peikar på ein bestemt stad på ei maskin. Slike filer tek vi ikkje imot.',
      'path-backslash': 'Eit filnamn i zip-fila har omvend skråstrek. Slike namn tek vi ikkje imot.',
      'path-hidden-signs':
        'Eit filnamn i zip-fila har skjulte teikn, og kan vere noko anna enn det ser ut som.',
      'path-look-alike':
        'Eit filnamn i zip-fila har teikn som berre liknar på punktum eller skråstrek. Slike namn tek vi ikkje imot.',
      'path-reserved': 'Eit filnamn i zip-fila er eit namn som Windows bruker sjølv. Gi fila eit anna namn.',
      'path-malformed':
        'Eit filnamn i zip-fila er skrive på ein måte som ikkje verkar overalt. Gi fila eit enklare namn.',
      'path-duplicate': 'To filer i zip-fila har same namn, eller namn som blir like på nokre maskiner.',
      symlink: 'Zip-fila har ein snarveg i staden for ei fil. Legg inn sjølve fila.',
      encrypted: 'Zip-fila er låst med passord. Pakk ho på nytt utan passord.',
      method: 'Ei fil er pakka på ein måte vi ikkje kan lese. Pakk ho på nytt som vanleg zip.',
      'headers-differ': 'Zip-fila seier to ulike ting om same fil. Vi tek ho ikkje imot.',
      overlap: 'To filer i zip-fila ligg oppå kvarandre. Det gjer ingen vanlege program.',
      'file-too-large': 'Ei fil er større enn 20 MB. Gjer ho mindre, eller del lenkja til ho i staden.',
      bomb: 'Ei fil veks så mykje når ho blir pakka ut, at ho kan stoppe maskina. Vi stoppa før det skjedde.',
      'size-differs': 'Ei fil er større eller mindre enn zip-fila seier. Vi tek ho ikkje imot.',
      checksum: 'Ei fil er skadd på vegen. Be om å få zip-fila på nytt.',
      'active-content':
        'Ei fil er ei nettside, teikning eller eit program som kan køyre kode. Del ho heller som PDF.',
      'unknown-type':
        'Ei fil er av ein type vi ikkje tek imot. Bruk PDF, Word, PowerPoint, Excel, ODF, PNG eller JPEG.',
      'no-pack': 'Zip-fila har ingen pakke.json. Det er fila som seier kva pakka er sett saman av.',
      'bad-json': 'Vi kan ikkje lese pakke.json. Be om å få pakka eksportert på nytt.',
      'bad-pack': 'pakke.json følgjer ikkje formatet for pakker. Be om å få pakka eksportert på nytt.',
      'newer-format': 'Pakka er laga i ei nyare utgåve av Barneblikk enn denne. Be om ein eldre eksport.',
      'file-missing': 'Ei fil som pakka skal ha, er ikkje med. Be om å få pakka eksportert på nytt.',
      'file-differs': 'Ei fil har eit anna innhald enn pakke.json seier. Nokon kan ha endra ho.',
      'type-differs': 'Ei fil er noko anna enn namnet seier. Opne ho og lagre ho på nytt i rett format.',
      'identity-number': 'Pakka har eit fødselsnummer eller D-nummer i ein tekst. Ta det ut før du deler.',
    },
  },
});

/** The whole message about one problem. */
export function sayProblem({ code, entry, detail }: PackProblem, language: Language): string {
  const t = problemText(language);
  return [t.why[code], ...(entry ? [t.about(entry)] : []), ...(detail ? [t.place(detail)] : [])].join(' ');
}
