import net from 'node:net';

/** Whether only this machine can reach an address we listen on. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (net.isIPv4(host) && host.startsWith('127.'));
}

/**
 * A page elsewhere can point a name of its own at 127.0.0.1 (DNS rebinding); to the browser, our server is then
 * same-origin with it. Such a request carries that name in `Host`, so on loopback we answer to our own only.
 */
export function knowsHost(header: string | undefined, listening: string, siteUrl: string): boolean {
  if (!isLoopback(listening)) return true; // names are the operator's affair; there is no demo there
  if (!header || !URL.canParse(`http://${header}`)) return false;
  const { host, hostname } = new URL(`http://${header}`);
  return isLoopback(hostname.replace(/^\[|\]$/g, '')) || host === new URL(siteUrl).host;
}

/** The socket's other end; a proxy's word for it only where the operator says that there is one. */
export function peerOf(
  socket: string | undefined,
  forwarded: string | undefined,
  trustProxy: boolean,
): string {
  const last = trustProxy ? forwarded?.split(',').at(-1)?.trim() : undefined; // the one our own proxy added
  return last && net.isIP(last) ? last : (socket ?? 'unknown');
}
