import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Call } from './call.ts';

/** Larger than any exam or note; lite itself would read whatever it is sent into memory. */
export const MAX_BODY = 1024 * 1024;

/** A body over the limit. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** Reads a Node request whole. `limitOf` says how large its body may be. */
export async function callFrom(
  req: IncomingMessage,
  url: URL,
  peer: string,
  limitOf: (method: string, url: URL, headers: Headers) => number = () => MAX_BODY,
): Promise<Call> {
  const method = req.method ?? 'GET';
  const headers = headersOf(req);
  return { method, url, headers, body: await bodyOf(req, limitOf(method, url, headers)), peer };
}

function headersOf(req: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(req.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return headers;
}

async function bodyOf(req: IncomingMessage, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(req.headers['content-length'] ?? 0) > limit) throw new TooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new TooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Writes a Response out through Node. */
export async function answer(res: ServerResponse, response: Response): Promise<void> {
  res.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie' && name !== 'content-length') res.setHeader(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) res.setHeader('set-cookie', cookies);
  if (!res.hasHeader('cache-control')) res.setHeader('cache-control', 'no-store'); // answers are somebody's own
  res.end(Buffer.from(await response.arrayBuffer()));
}
