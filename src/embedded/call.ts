/** One request to the API, read whole, so that shims can look at it and change it before lite sees it. */
export type Call = {
  readonly method: string;
  /** Address with the path already normalised by WHATWG rules: no `..`, no doubled slashes. */
  readonly url: URL;
  readonly headers: Headers;
  readonly body?: Uint8Array<ArrayBuffer>;
  /** Who is at the other end of the socket (or in front of a trusted proxy). */
  readonly peer: string;
};

/** The body as a JSON object; anything else is lite's to refuse, so it reads as empty here. */
export function jsonOf(call: Call): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(call.body));
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}

/** The same call with another JSON body. */
export function withJson(call: Call, value: Record<string, unknown>): Call {
  const headers = new Headers(call.headers);
  headers.delete('content-length');
  return { ...call, headers, body: new TextEncoder().encode(JSON.stringify(value)) };
}

/** What lite's handler takes. */
export function asRequest({ method, url, headers, body }: Call): Request {
  const bodyless = method === 'GET' || method === 'HEAD' || body === undefined;
  return new Request(url, bodyless ? { method, headers } : { method, headers, body });
}

/** GoTrue's form of a refusal, which supabase-js turns into an AuthError. */
export function authError(status: number, code: string, msg: string, headers?: HeadersInit): Response {
  return Response.json({ code: status, error_code: code, msg }, { status, ...(headers ? { headers } : {}) });
}
