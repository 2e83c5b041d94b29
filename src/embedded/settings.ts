import path from 'node:path';
import { isLoopback } from './hosts.ts';

/** What the environment decides about a server. */
export type Settings = {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly demo: boolean;
  readonly trustProxy: boolean;
  readonly siteUrl?: string;
  readonly smtp?: { readonly url: string; readonly from: string };
};

/** The environment asks for something that we do not do; the message says what to write instead. */
export class BadSettings extends Error {
  override readonly name = 'BadSettings';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads PORT, HOST, DATA_DIR, DEMO, TRUST_PROXY, SITE_URL, SMTP_URL and SMTP_FROM. */
export function settingsFrom(env: Environment, root: string): Settings {
  const { HOST: host = '127.0.0.1', DATA_DIR = '.data', SITE_URL, SMTP_URL, SMTP_FROM } = env;
  const settings = {
    host,
    port: portFrom(env),
    dataDir: path.resolve(root, DATA_DIR),
    demo: demoFrom(env, host),
    trustProxy: env.TRUST_PROXY === '1',
  };
  if (SITE_URL && !URL.canParse(SITE_URL)) throw new BadSettings(`SITE_URL=${SITE_URL} is no address.`);
  if (SMTP_URL && !SMTP_FROM) throw new BadSettings('SMTP_URL needs SMTP_FROM, the address mails come from.');
  return {
    ...settings,
    ...(SITE_URL ? { siteUrl: new URL(SITE_URL).origin } : {}),
    ...(SMTP_URL && SMTP_FROM ? { smtp: { url: SMTP_URL, from: SMTP_FROM } } : {}),
  };
}

function portFrom({ PORT = '4321' }: Environment): number {
  const port = Number(PORT);
  if (/^\d+$/.test(PORT) && port <= 65_535) return port;
  throw new BadSettings(`PORT=${PORT} is no port: write a number from 1 to 65535.`);
}

/** Demo passwords are in the open, and so is its mailbox: never where others can reach it. */
function demoFrom({ DEMO }: Environment, host: string): boolean {
  if (isLoopback(host)) return DEMO !== '0';
  if (DEMO === '0') return false;
  throw new BadSettings(
    `HOST=${host} can be reached from other machines, and the demo has known passwords and an open mailbox. ` +
      'Set DEMO=0 to start without the demo, or leave HOST out.',
  );
}
