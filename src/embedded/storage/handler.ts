import { maxFileBytes } from '../../domain/material/file.ts';
import { type Call, jsonOf } from '../call.ts';
import { MAX_BODY } from '../http.ts';
import { type Asker, askerOf } from './asker.ts';
import { download } from './download.ts';
import { badRequest, notFound, notSignedIn } from './refusals.ts';
import type { Storage } from './storage.ts';
import { upload } from './upload.ts';

const root = '/storage/v1/object/';

/** How much of a body is read: a file's worth from those who are signed in, and from others what any call may have. */
export function bodyLimit({ secrets }: Storage, method: string, url: URL, headers: Headers): number {
  const maySend = method === 'POST' && url.pathname.startsWith(root);
  const asker = maySend ? askerOf(headers, secrets) : undefined;
  return asker && asker.role !== 'anon' ? maxFileBytes + 64 * 1024 : MAX_BODY;
}

/**
 * The part of Supabase's storage API that we use, with the same addresses and answers: upload, download, signed
 * links, remove and list. Undefined for everything else, which then does not exist.
 */
export async function answerStorage(storage: Storage, call: Call): Promise<Response | undefined> {
  if (!call.url.pathname.startsWith(root)) return undefined;
  const parts = partsOf(call.url.pathname.slice(root.length));
  if (!parts) return badRequest('Bad address');
  const [first = '', ...rest] = parts;
  if (call.method === 'GET' && first === 'sign') return byLink(storage, call.url, rest);
  const asker = askerOf(call.headers, storage.secrets);
  if (!asker) return notSignedIn();
  if (call.method === 'GET') return find(storage, asker, call.url, first === 'authenticated' ? rest : parts);
  if (call.method === 'DELETE') return remove(storage, asker, call, parts);
  if (call.method !== 'POST') return undefined;
  if (first === 'sign') return sign(storage, asker, call, rest);
  if (first === 'list') return list(storage, asker, call, rest);
  return upload(storage, asker, call, first, rest.join('/'));
}

/** Decoded once, so that no file has two addresses. */
function partsOf(address: string): string[] | undefined {
  try {
    return decodeURIComponent(address).split('/');
  } catch {
    return undefined;
  }
}

async function find(storage: Storage, asker: Asker, url: URL, [bucket = '', ...name]: string[]) {
  const object = await storage.objects.find(asker, bucket, name.join('/'));
  return download(storage, object, url.searchParams.get('download'));
}

async function byLink(storage: Storage, url: URL, parts: string[]) {
  const [bucket = '', ...name] = parts;
  if (!storage.links.opens(url.searchParams.get('token') ?? '', parts.join('/'))) return notFound();
  return download(storage, await storage.linked(bucket, name.join('/')), url.searchParams.get('download'));
}

/** A link is made for those who could fetch the file themselves. */
async function sign(storage: Storage, asker: Asker, call: Call, parts: string[]) {
  const [bucket = '', ...name] = parts;
  const { expiresIn } = jsonOf(call);
  if (typeof expiresIn !== 'number' || !(expiresIn > 0))
    return badRequest('expiresIn must be a number of seconds');
  if (!(await storage.objects.find(asker, bucket, name.join('/')))) return notFound();
  const token = storage.links.make(parts.join('/'), expiresIn);
  const address = parts.map(encodeURIComponent).join('/');
  return Response.json({ signedURL: `/object/sign/${address}?token=${token}` });
}

/** One file by its address, or several by `prefixes`. What is not the asker's to remove stays, and nobody is told that it is there. */
async function remove(storage: Storage, asker: Asker, call: Call, [bucket = '', ...name]: string[]) {
  const one = name.join('/');
  const { prefixes } = jsonOf(call);
  const names = one ? [one] : Array.isArray(prefixes) ? prefixes.map(String).slice(0, 1000) : [];
  if (names.length === 0) return badRequest('prefixes must name what to remove');
  const gone = await storage.objects.remove(asker, bucket, names);
  await Promise.all(gone.map(({ version }) => storage.bytes.remove(version)));
  if (one) return gone.length > 0 ? Response.json({ message: 'Successfully deleted' }) : notFound();
  return Response.json(gone.map(({ name, id }) => ({ name, bucket_id: bucket, id })));
}

async function list(storage: Storage, asker: Asker, call: Call, [bucket = '']: string[]) {
  const folder = String(jsonOf(call)['prefix'] ?? '').replace(/^\/+|\/+$/g, '');
  const found = await storage.objects.under(asker, bucket, folder);
  return Response.json(
    found.map(({ id, name, created_at, mimetype, size }) => ({
      id,
      name: name.split('/').at(-1),
      created_at,
      metadata: { mimetype, size },
    })),
  );
}
