import path from 'node:path';
import type { CatalogPayload } from '../domain/catalog.ts';
import { demoAccounts, demoPassword } from './demo.ts';
import { PortTaken } from './listen.ts';
import { DataFolderInUse } from './lock.ts';
import { type RunningServer, type ServerOptions, startServer } from './server.ts';
import { type Settings, settingsFrom } from './settings.ts';
import { smtpPostman } from './smtp.ts';

/** What the command line differs in between the real program and its tests. */
export type Program = {
  /** The project's folder. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly readCatalog: () => Promise<CatalogPayload | undefined>;
};

const say = (line: string) => console.log(line);

/** Starts the server as the environment says, tells where it is, and stays until a signal comes. */
export async function runProgram(program: Program): Promise<void> {
  try {
    const settings = settingsFrom(program.env, program.root);
    const began = performance.now();
    const starting = optionsFrom(settings, program).then((options) => startAtFreePort(settings, options));
    stopOnSignals(starting);
    const server = await starting;
    announce(server, settings, performance.now() - began);
  } catch (error) {
    process.exit(tell(error));
  }
}

/** A message for people; returns the exit code. */
function tell(error: unknown): number {
  if (error instanceof DataFolderInUse) {
    say(error.message); // what was wanted is there already
    return 0;
  }
  console.error(error instanceof Error ? error.message : error);
  return 1;
}

async function optionsFrom(settings: Settings, { root, readCatalog }: Program): Promise<ServerOptions> {
  const { smtp, ...rest } = settings;
  const catalog = await readCatalog();
  return {
    ...rest,
    root,
    distDir: path.join(root, 'dist'),
    log: (line) => say(`  ${line}`),
    ...(catalog ? { catalog } : {}),
    ...(smtp ? { postman: smtpPostman(smtp.url, smtp.from) } : {}),
  };
}

/** A port taken by somebody else is no reason to stop: say so and take the next. */
async function startAtFreePort({ port }: Settings, options: ServerOptions): Promise<RunningServer> {
  for (let next = port; ; next += 1) {
    try {
      const server = await startServer({ ...options, port: next });
      if (next !== port)
        say(`Port ${port} is taken by another program: using ${next}. To choose: PORT=8080 npm start`);
      return server;
    } catch (error) {
      if (!(error instanceof PortTaken) || next >= port + 20) throw error;
    }
  }
}

/** Also while starting: what was begun is then finished and put away. A second signal does not wait. */
function stopOnSignals(starting: Promise<RunningServer>): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1); // Postgres is stopped in its own exit handler
    stopping = true;
    await (await starting).close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => stop().catch((error: unknown) => process.exit(tell(error))));
  }
}

function announce(server: RunningServer, { demo, smtp, dataDir }: Settings, took: number): void {
  say(`\nBarneblikk is ready in ${(took / 1000).toFixed(1)} s:  ${server.url}/\n`);
  if (demo) {
    say(`Demo accounts (all invented), password ${demoPassword}`);
    for (const { email, name, label } of demoAccounts) say(`  ${email.padEnd(38)} ${name}, ${label}`);
    say(`Sign-in mails are shown at ${server.url}/demo/postkasse/`);
  } else if (!smtp) {
    say('No SMTP_URL: sign-in mails cannot be sent, so nobody can sign in with a code.');
  }
  say(`Data: ${path.relative(process.cwd(), dataDir) || '.'}   Stop: Ctrl+C   Start over: npm run reset`);
}
