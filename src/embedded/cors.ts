/**
 * Same origin only. Lite answers `Access-Control-Allow-Origin: *`, with which any page on the internet could
 * use a reader's browser to reach a server on their own network.
 */
export function refuseForeignOrigin(headers: Headers, host: string, siteUrl: string): Response | undefined {
  const origin = headers.get('origin');
  // Behind a proxy that speaks for us, `Host` may be an inner name: the site's own address is ours as well.
  if (origin === null || isSame(origin, host) || isSame(origin, new URL(siteUrl).host)) return undefined;
  return Response.json({ message: 'This server answers its own pages only.' }, { status: 403 });
}

/** Takes lite's cross-origin permissions off an answer. */
export function withoutCors(headers: Headers): Headers {
  const kept = new Headers(headers);
  for (const name of [...kept.keys()]) if (name.startsWith('access-control-')) kept.delete(name);
  return kept;
}

function isSame(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host; // `null`, as sandboxed frames send, is nobody
}
