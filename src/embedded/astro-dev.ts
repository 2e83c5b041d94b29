import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isOurs, route } from './router.ts';
import { type RunningServer, startServer } from './server.ts';

/**
 * Mounts the backend in `astro dev`: the same code as `npm start`, with a data folder of its own (.data/dev),
 * so that trying things out does not touch the demo.
 */
export function embeddedBackend(): AstroIntegration {
  let root = '';
  let running: Promise<RunningServer> | undefined;
  const stop = async () => {
    const server = await running?.catch(() => undefined); // a start that failed has been told about already
    running = undefined;
    await server?.close();
  };
  return {
    name: 'barneblikk-backend',
    hooks: {
      'astro:config:setup': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': async ({ server, logger }) => {
        await stop(); // Astro sets its server up again when its configuration changes
        const log = (line: string) => logger.info(line);
        running = start(root, server.config.server.port ?? 4321, log);
        running.catch((error: unknown) =>
          logger.error(error instanceof Error ? error.message : String(error)),
        );
        server.middlewares.use(async (req, res, next) => {
          const { pathname } = new URL(req.url ?? '/', 'http://localhost');
          if (!isOurs(pathname)) return next();
          const backend = await running?.catch(() => undefined);
          if (backend) return route(backend.routes, req, res);
          res
            .writeHead(503, { 'content-type': 'application/json' })
            .end('{"message":"The backend did not start"}');
        });
      },
      'astro:server:done': stop,
    },
  };
}

async function start(root: string, port: number, log: (line: string) => void): Promise<RunningServer> {
  const { readCatalogPayload } = await import('../catalog/payload.ts');
  const server = await startServer({
    root,
    dataDir: path.join(root, '.data', 'dev'),
    distDir: null,
    port: null,
    siteUrl: `http://localhost:${port}`,
    catalog: await readCatalogPayload(root),
    log,
  });
  log(`backend ready (${server.mode}); sign-in mails at /_demo/mail`);
  return server;
}
