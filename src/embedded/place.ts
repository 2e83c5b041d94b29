import path from 'node:path';
import type { Place } from './connect.ts';
import { NoPostgresBinary, type PostgresOptions, startPostgres } from './postgres.ts';

/** Where the data is served from, and how to stop that. */
export type Home = { readonly place: Place; readonly mode: 'embedded' | 'pglite'; stop(): Promise<void> };

/** Real Postgres where npm has it; else PGlite, saying what is lost. */
export async function openHome(dataDir: string, options: Omit<PostgresOptions, 'dir'>): Promise<Home> {
  try {
    const pg = await startPostgres({ ...options, dir: path.join(dataDir, 'postgres') });
    if (pg.adopted) options.log?.('took over the Postgres of an earlier process that was killed');
    return { place: { postgres: pg.url }, mode: 'embedded', stop: pg.stop };
  } catch (error) {
    if (!(error instanceof NoPostgresBinary)) throw error;
    options.log?.(
      `${error.message} Using PGlite instead, good enough to look around: it is slower, does one`,
    );
    options.log?.(
      'thing at a time, and a power cut may lose the last writes. For real use, run Postgres 15 or later.',
    );
    return { place: { pglite: path.join(dataDir, 'pglite') }, mode: 'pglite', stop: async () => {} };
  }
}
