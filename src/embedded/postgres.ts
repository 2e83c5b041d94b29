import { accountFor } from './postgres/account.ts';
import { usableBinaries } from './postgres/binaries.ts';
import { ensureCluster, superuserUrl } from './postgres/cluster.ts';
import { homeFor } from './postgres/home.ts';
import { claim, type Server, serve } from './postgres/process.ts';

export { NoPostgresBinary } from './postgres/binaries.ts';

/** What a caller may decide about its Postgres. */
export type PostgresOptions = {
  /** Folder of this cluster, made when missing. Nothing else should live in it. */
  readonly dir: string;
  /** Settings as `name=value`, such as `fsync=off` for throwaway servers in tests. */
  readonly flags?: readonly string[];
  /** Told when something unusual happens, in one line for people. */
  readonly log?: (line: string) => void;
  /** Tests only: run as this system user when we are root, as on machines without a `postgres` user. */
  readonly account?: string;
  /** Tests only: pretend to be on another platform. */
  readonly platform?: string;
};

/** A running Postgres. */
export type RunningPostgres = {
  /** Superuser address with password: never log it. */
  readonly url: string;
  readonly pid: number;
  /** True when a Postgres left behind by a killed process was taken over. */
  readonly adopted: boolean;
  /** True when another living process owns it; then `stop` leaves it running. */
  readonly shared: boolean;
  /** Stops Postgres, waiting until it has written everything. Safe to call twice. */
  stop(): Promise<void>;
};

/**
 * Starts the real PostgreSQL that npm installed, in `dir`, on a free port of 127.0.0.1, making the database
 * cluster first if there is none. Throws `NoPostgresBinary` where npm has no binary for the machine.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const log = options.log ?? (() => {});
  const account = accountFor(options.account);
  const binaries = usableBinaries(account, log, options.platform);
  const home = homeFor(options.dir, account, log);
  const cluster = ensureCluster(home, binaries, account);
  const server: Server = await serve({ cluster, binaries, account, flags: options.flags ?? [], log });
  const stop = claim(cluster, server);
  return {
    url: superuserUrl(cluster, server.port),
    pid: server.pid,
    adopted: server.found && stop.ours,
    shared: !stop.ours,
    stop: stop.run,
  };
}
