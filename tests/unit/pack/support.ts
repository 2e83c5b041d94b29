import { zipSync } from 'fflate';
import type { Pack } from '../../../src/domain/pack/schema.ts';
import { sha256 } from '../../../src/domain/pack/sniff.ts';
import { packText } from '../../../src/text/pack.ts';

export const words = packText('nb').readable;
export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The smallest PNG: one point. */
export const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);
export const pdf = bytesOf('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

const common = { minutes: 5, note: '' };
/** A pack with one of each kind. */
export async function examplePack(): Promise<{ pack: Pack; files: Map<string, Uint8Array> }> {
  const pack: Pack = {
    format: 'barneblikk-pakke',
    formatVersion: 1,
    id: '7d0f4c0e-6a55-4f0e-9a86-0f2c8a2f6b11',
    version: 3,
    origin: { pack: '1d0f4c0e-6a55-4f0e-9a86-0f2c8a2f6b12', version: 2 },
    title: 'Barnets stemme på 45 minutter',
    goodFor: 'Å øve på å spørre <barnet> «selv».',
    audience: 'Hele kontoret',
    licence: 'CC BY 4.0',
    language: 'nb',
    items: [
      {
        kind: 'lesson',
        id: 'les',
        title: 'Leksjonen',
        ...common,
        module: 'barnets-stemme',
        lesson: 'for-samtalen',
      },
      {
        kind: 'part',
        id: 'del',
        title: 'En del',
        ...common,
        module: 'barnets-stemme',
        lesson: 'for-samtalen',
        heading: 'før-du-spør',
      },
      { kind: 'case', id: 'sak', title: 'Vignetten', ...common, case: 'barnehagen-sier-noe' },
      {
        kind: 'slides',
        id: 'lysark',
        title: 'Lysark',
        ...common,
        text: '## Ett\n\nTekst\n\n## To\n\n- a\n- b',
      },
      {
        kind: 'guide',
        id: 'opplegg',
        title: 'Opplegg',
        ...common,
        note: 'Si **hei**.',
        text: 'Snakk <script>x</script>',
      },
      { kind: 'source', id: 'kilde', title: 'Kilden', ...common, source: 'barnekonvensjonen-12' },
      { kind: 'link', id: 'lenke', title: 'Lenke', ...common, url: 'https://www.example.no/?a=1&b=2' },
      {
        kind: 'file',
        id: 'fil',
        title: 'Fil',
        ...common,
        name: 'Tegning æøå.png',
        type: 'image/png',
        size: png.length,
        sha256: await sha256(png),
        path: 'nettverk/materiale/Tegning æøå.png',
      },
    ],
  };
  return { pack, files: new Map([['fil', png]]) };
}

/** An archive of these files, by the library. */
export const zipOf = (files: Record<string, Uint8Array | string>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? bytesOf(content) : content,
      ]),
    ),
    { mtime: new Date(1980, 0, 1) },
  );
