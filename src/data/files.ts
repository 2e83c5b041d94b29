import { address, client } from './client.ts';
import { Failure, failure } from './failure.ts';

// supabase-js' own storage client is left out of the site (left-out.ts): these three calls are all we need of it.

/**
 * Puts a file into the network's storage. That the very file is there already is as good: an answer may have been lost.
 * @throws Failure `not_allowed`, `wrong_type`, `too_large`
 */
export async function putFile(path: string, type: string, bytes: Blob): Promise<void> {
  const response = await ask('POST', `materials/${path}`, bytes, type);
  if (response.ok) return;
  const error = await refusal(response, 'the file could not be sent');
  if (error.code !== 'exists') throw error;
}

/** The file's bytes. @throws Failure `not_found` for what is gone and for what one may not see */
export async function fetchFile(path: string): Promise<Blob> {
  const response = await ask('GET', `authenticated/materials/${path}`);
  if (!response.ok) throw await refusal(response, 'the file could not be fetched');
  return response.blob();
}

/** Removes files; those that are not the caller's to remove stay. */
export async function removeFiles(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const response = await ask('DELETE', 'materials', JSON.stringify({ prefixes: paths }), 'application/json');
  if (!response.ok) throw await refusal(response, 'the files could not be removed');
}

async function ask(method: string, path: string, body?: BodyInit, type?: string): Promise<Response> {
  const supabase = await client();
  const [{ url, key }, { data }] = await Promise.all([address(), supabase.auth.getSession()]);
  const headers: Record<string, string> = {
    apikey: key,
    authorization: `Bearer ${data.session?.access_token ?? key}`,
  };
  if (type) headers['content-type'] = type;
  try {
    return await fetch(`${url}/storage/v1/object/${path}`, { method, headers, ...(body ? { body } : {}) });
  } catch (cause) {
    throw new Failure('the storage did not answer', 'offline', 'offline', cause);
  }
}

/** The storage says what is wrong in its body, and often with 400 in the head. */
const words: Readonly<Record<string, string>> = {
  '401': 'signed_out',
  '403': 'not_allowed',
  '404': 'not_found',
  '409': 'exists',
  '413': 'too_large',
  '415': 'wrong_type',
};

async function refusal(response: Response, what: string): Promise<Failure> {
  const body = (await response.json().catch(() => ({}))) as { statusCode?: string; message?: string };
  const status = String(body.statusCode ?? response.status);
  return failure(what, { message: body.message ?? '', code: words[status] ?? status }, Number(status));
}
