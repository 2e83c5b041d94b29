import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

/** Serves the built site. */
export type StaticSite = (req: IncomingMessage, res: ServerResponse, url: URL) => void;

/** The files of `distDir`, found once at the start: a build afterwards needs a restart. */
export function staticSite(distDir: string): StaticSite {
  if (!fs.existsSync(distDir)) throw new Error(`There is no built site in ${distDir}. npm start builds it.`);
  const serve = sirv(distDir, {
    etag: true,
    gzip: true,
    brotli: true,
    extensions: ['html'],
    setHeaders: caching,
  });
  const folders = pageFolders(distDir);
  const missing = path.join(distDir, '404.html');
  return (req, res, url) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return plain(res, 405, 'Method not allowed');
    if (folders.has(url.pathname)) return redirect(res, `${url.pathname}/${url.search}`);
    serve(req, res, () => notFound(req, res, missing));
  };
}

/** Hashed names never change; everything else is asked for again, cheaply, by its tag. */
function caching(res: ServerResponse, pathname: string): void {
  const forever = pathname.startsWith('/_astro/');
  res.setHeader('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** Addresses that want a slash at the end, as the links on the pages have it. Known ones only: no open redirect. */
function pageFolders(distDir: string): ReadonlySet<string> {
  const files = fs.readdirSync(distDir, { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => path.basename(file) === 'index.html' && file !== 'index.html');
  return new Set(pages.map((file) => encodeURI(`/${path.dirname(file).split(path.sep).join('/')}`)));
}

function redirect(res: ServerResponse, location: string): void {
  res.writeHead(308, { location }).end();
}

function notFound(req: IncomingMessage, res: ServerResponse, page: string): void {
  if (!fs.existsSync(page)) {
    plain(res, 404, 'Not found');
    return;
  }
  res.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  res.end(req.method === 'HEAD' ? undefined : fs.readFileSync(page));
}

function plain(res: ServerResponse, status: number, text: string): void {
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
