import { safeName } from '../../domain/material/file.ts';
import type { StoredObject } from './objects.ts';
import { notFound } from './refusals.ts';
import type { Storage } from './storage.ts';

/**
 * A file as an answer: to be saved, never shown. Whatever is in it, no browser runs it on our address: it is an
 * attachment, its type is the one that was found in it, and should it be opened all the same it is in a sandbox.
 */
export async function download({ bytes }: Storage, object: StoredObject | undefined, wanted?: string | null) {
  const content = object && (await bytes.read(object.version));
  if (!object || !content) return notFound();
  const name = safeName(wanted || (object.name.split('/').at(-1) ?? ''));
  return new Response(content, {
    headers: {
      'content-type': object.mimetype,
      'content-disposition': `attachment; filename="${asciiOf(name)}"; filename*=UTF-8''${encoded(name)}`,
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    },
  });
}

const asciiOf = (name: string) => name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
