import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Backend } from './backend.ts';
import { refuseForeignOrigin } from './cors.ts';
import { securityHeaders } from './headers.ts';
import { knowsHost, peerOf } from './hosts.ts';
import { answer, callFrom, TooLarge } from './http.ts';
import type { Mailbox } from './mailbox.ts';
import type { StaticSite } from './static.ts';

/** What the router sends requests to. `backend` is undefined while the server starts. */
export type Routes = {
  readonly host: string;
  siteUrl: string;
  readonly token: string;
  readonly trustProxy: boolean;
  backend: Backend | undefined;
  config: Readonly<Record<string, unknown>>;
  /** The demo's mailbox; without a demo there is none to look into. */
  readonly mailbox: Mailbox | undefined;
  /** The built site; undefined in `astro dev`, which serves the pages itself. */
  readonly site: StaticSite | undefined;
};

const API = /^\/(auth|rest|storage)\/v1(\/|$)/;
/** Lite's own doors and whatever else begins so; of such names only Astro's and the demo's exist. */
const HIDDEN = /^\/_(?!astro\/)/;

/** Whether the router answers a path itself, rather than the pages. */
export function isOurs(pathname: string): boolean {
  return API.test(pathname) || ['/config.json', '/healthz', '/_demo/mail'].includes(pathname);
}

/** Answers one request; never throws. */
export async function route(routes: Routes, req: IncomingMessage, res: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) res.setHeader(name, value);
  try {
    await dispatch(routes, req, res);
  } catch (error) {
    if (error instanceof TooLarge)
      res.setHeader('connection', 'close'); // the rest is not read
    else
      console.error(`[server] ${req.method} failed: ${error instanceof Error ? error.name : typeof error}`);
    const status = error instanceof TooLarge ? 413 : 500;
    if (res.headersSent) res.destroy();
    else
      await answer(
        res,
        Response.json({ message: status === 413 ? 'Too large' : 'Server error' }, { status }),
      );
  }
}

async function dispatch(routes: Routes, req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (!knowsHost(req.headers.host, routes.host, routes.siteUrl)) return refuse(res, 421, 'Unknown host name');
  const url = addressOf(req, routes.siteUrl);
  if (url === undefined) return refuse(res, 400, 'Bad address');
  if (API.test(url.pathname)) return api(routes, req, res, url);
  const own = ownAnswer(routes, url.pathname);
  if (own) return answer(res, own);
  if (HIDDEN.test(url.pathname) || routes.site === undefined) return refuse(res, 404, 'Not found');
  routes.site(req, res, url);
}

/** WHATWG rules fold `..` and `%2e`; doubled slashes are folded here, so that no path has two readings. */
function addressOf(req: IncomingMessage, siteUrl: string): URL | undefined {
  const raw = (req.url ?? '/').replace(/^\/+/, '/');
  if (!raw.startsWith('/') || !URL.canParse(raw, siteUrl)) return undefined;
  const url = new URL(raw, siteUrl);
  url.pathname = url.pathname.replace(/\/{2,}/g, '/');
  return url;
}

async function api(routes: Routes, req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> {
  if (routes.backend === undefined) {
    const starting = Response.json({ message: 'The server is starting' }, { status: 503 });
    starting.headers.set('retry-after', '1');
    return answer(res, starting);
  }
  const peer = peerOf(
    req.socket.remoteAddress,
    req.headers['x-forwarded-for']?.toString(),
    routes.trustProxy,
  );
  const call = await callFrom(req, url, peer, routes.backend.bodyLimit);
  const foreign = refuseForeignOrigin(call.headers, req.headers.host ?? '', routes.siteUrl);
  const response = foreign ?? (await routes.backend.handler(call));
  return response ? answer(res, response) : refuse(res, 404, 'Not found');
}

function ownAnswer({ config, token, backend, mailbox }: Routes, pathname: string): Response | undefined {
  if (pathname === '/config.json') return Response.json(config);
  if (pathname === '/healthz')
    return Response.json({ app: 'barneblikk', token, ready: backend !== undefined });
  if (pathname === '/_demo/mail' && mailbox) return Response.json(mailbox.list());
  return undefined;
}

function refuse(res: ServerResponse, status: number, message: string): Promise<void> {
  return answer(res, Response.json({ message }, { status }));
}
