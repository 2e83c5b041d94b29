// The service worker, built to /sw.js by integration.ts. It keeps «Hold det varmt» and the pages visited, so that they
// open without network. Facts are not its business: they are in IndexedDB, and the outbox sends them (src/data).
const files = self.FILES;
const version = self.VERSION;
const name = `barneblikk-${version}`;
/** Sign-in, the database and the demo's mailbox: the network alone answers, as if there were no worker. */
const never = /^\/(auth|rest|storage|functions|realtime)\/v1\b|^\/_demo\b|^\/sw\.js$/;
/** How long a page that is here already waits for a newer one. */
const patience = 4000;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || never.test(pathname)) return;
  if (pathname.startsWith('/_astro/')) event.respondWith(fromCache(request));
  else if (request.mode === 'navigate' || pathname.endsWith('.json'))
    event.respondWith(fromNetwork(event, pathname));
});

/** The new files, and as they are now: the pages kept from the last version, and those open before there was a worker. */
async function install() {
  const cache = await caches.open(name);
  await cache.addAll(files.map((file) => new Request(file, { cache: 'no-cache' })));
  const before = await Promise.all((await otherCaches()).map(async (old) => (await caches.open(old)).keys()));
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const visited = [...before.flat(), ...open].map(({ url }) => new URL(url).pathname);
  await keepPages(visited.filter((path) => !files.includes(path)));
  await self.skipWaiting();
}

/** Pages wait for this: nothing here asks the network. */
async function activate() {
  await Promise.all((await otherCaches()).map((old) => caches.delete(old)));
  await self.clients.claim();
}

const otherCaches = async () =>
  (await caches.keys()).filter((other) => other.startsWith('barneblikk-') && other !== name);

async function keepPages(paths) {
  const cache = await caches.open(name);
  const pages = [...new Set(paths)].filter((path) => path.endsWith('/'));
  await Promise.allSettled(pages.map((path) => cache.add(new Request(path, { cache: 'no-cache' }))));
}

/** Names with a hash in them never change what they mean. */
async function fromCache(request) {
  const cache = await caches.open(name);
  const stored = await cache.match(request);
  if (stored) return stored;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

/** Kept under the path alone: what somebody searched for is in the rest of the address. */
async function fromNetwork(event, path) {
  const cache = await caches.open(name);
  const fetched = fetch(event.request).then((response) => {
    if (response.ok && !response.redirected) event.waitUntil(cache.put(path, response.clone()));
    return response;
  });
  event.waitUntil(fetched.catch(() => undefined));
  const stored = await cache.match(path);
  if (!stored) return fetched;
  const working = fetched.then((response) => (response.status < 500 ? response : stored));
  const tired = new Promise((resolve) => setTimeout(resolve, patience, stored));
  return Promise.race([working.catch(() => stored), tired]);
}
