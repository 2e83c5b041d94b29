// Plain script: after everything else, the service worker that keeps pages for days without network (src/offline).
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  addEventListener('load', () => {
    // A browser that will not have it, or a server that has none, is as before.
    navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  });
