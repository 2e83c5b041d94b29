import { fileTypeFromBuffer } from 'file-type';
import { endingOf, fileTypes } from '../../domain/material/file.ts';
import type { Call } from '../call.ts';
import type { Asker } from './asker.ts';
import { badKey, badRequest, exists, full, notAllowed, notFound, tooLarge, wrongType } from './refusals.ts';
import type { Storage } from './storage.ts';

/** What hosted Supabase takes in a path, and nothing that points elsewhere. */
const key = /^[\w!\-.*'() &$@=;:+,?]+(\/[\w!\-.*'() &$@=;:+,?]+)*$/;
const goodKey = (name: string) =>
  name.length <= 1024 && key.test(name) && !name.split('/').some((part) => /^\.+$/.test(part));

/** A network's files all together, in bytes; a disk is not to be filled by one of them. */
const roomForOne = 5 * 1024 ** 3;

/** Takes a file in: content looked at, bytes on disk, and then the row, which the policies on storage.objects allow or not. */
export async function upload(storage: Storage, asker: Asker, call: Call, bucket: string, name: string) {
  const limits = await storage.bucket(bucket);
  if (!goodKey(name)) return badKey();
  if (!limits) return notFound();
  if (asker.role === 'anon') return notAllowed();
  const bytes = await fileIn(call);
  if (!bytes || bytes.length === 0) return badRequest('No file in the request');
  if (bytes.length > limits.size) return tooLarge();
  const mimetype = await typeOf(bytes, name);
  if (!mimetype || !limits.types.includes(mimetype)) return wrongType();
  if ((await storage.bytesUsed(bucket, name.split('/')[0] ?? '')) + bytes.length > roomForOne) return full();
  return store(storage, asker, { bucket, name, mimetype }, bytes);
}

async function store(
  { bytes, objects }: Storage,
  asker: Asker,
  about: { bucket: string; name: string; mimetype: string },
  content: Uint8Array,
): Promise<Response> {
  const version = await bytes.write(content);
  try {
    const id = await objects.add(asker, { ...about, version, size: content.length });
    return Response.json({ Id: id, Key: `${about.bucket}/${about.name}` });
  } catch (error) {
    await bytes.remove(version);
    const { code } = error as { code?: string };
    if (code === '42501') return notAllowed();
    if (code === '23505') return exists();
    throw error;
  }
}

/** storage-js sends a File as a form with one nameless field, and bytes as they are. */
async function fileIn({ headers, body }: Call): Promise<Uint8Array | undefined> {
  const type = headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) return body;
  const form = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined);
  const file = form?.get('') ?? form?.get('file');
  return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : undefined;
}

/** What the content is, when the name says the same; what the sender calls it counts for nothing. */
async function typeOf(bytes: Uint8Array, name: string): Promise<string | undefined> {
  const ending = endingOf(name);
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return ending && found?.mime === fileTypes[ending] ? found.mime : undefined;
}
