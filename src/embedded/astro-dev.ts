import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Connect, Plugin, ViteDevServer } from 'vite';
import { isOurs, route } from './router.ts';
import { type RunningServer, startServer } from './server.ts';

/**
 * Mounts the backend in `astro dev`: the same code as `npm start`, with a data folder of its own (.data/dev),
 * so that trying things out does not touch the demo.
 */
export function embeddedBackend(): AstroIntegration {
  let running: Promise<RunningServer> | undefined;
  const stop = async () => {
    const server = await running?.catch(() => undefined); // a start that failed has been told about already
    running = undefined;
    await server?.close();
  };
  return {
    name: 'barneblikk-backend',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig, logger }) => {
        if (command !== 'dev') return;
        const log = (line: string) => logger.info(line);
        const begin = async (server: ViteDevServer) => {
          await stop(); // Astro sets its server up again when its configuration changes
          running = start(fileURLToPath(config.root), server.config.server.port ?? 4321, log);
          running.catch((error: unknown) =>
            logger.error(error instanceof Error ? error.message : String(error)),
          );
        };
        updateConfig({ vite: { plugins: [backendPlugin(begin, () => running)] } });
      },
      'astro:server:done': stop,
    },
  };
}

/** A plugin rather than Astro's own hook: only so can we get in front of Astro's rule about slashes at the end. */
function backendPlugin(
  begin: (server: ViteDevServer) => Promise<void>,
  running: () => Promise<RunningServer> | undefined,
): Plugin {
  return {
    name: 'barneblikk-backend',
    apply: 'serve',
    enforce: 'post',
    configureServer: async (server) => {
      await begin(server);
      return () => {
        server.middlewares.stack.unshift({ route: '', handle: middleware(running) });
      };
    },
  };
}

function middleware(running: () => Promise<RunningServer> | undefined): Connect.NextHandleFunction {
  return async (req, res, next) => {
    const address = URL.parse(req.url ?? '/', 'http://localhost');
    if (address === null || !isOurs(address.pathname)) return next();
    const backend = await running()?.catch(() => undefined);
    if (backend) return route(backend.routes, req, res);
    res.writeHead(503, { 'content-type': 'application/json' }).end('{"message":"The backend did not start"}');
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
