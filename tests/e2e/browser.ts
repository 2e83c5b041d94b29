import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * A Chromium to test with: one that the machine has, else the one that comes with the npm package, which brings its
 * own system libraries for machines that have none.
 */
export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const own = [process.env['CHROMIUM'], ...installed].find((path) => path && existsSync(path));
  if (own) return { executablePath: own, args: quiet };
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const libraries = join(tmpdir(), 'al2023', 'lib');
  if (!existsSync(libraries)) {
    mkdirSync(join(tmpdir(), 'al2023'), { recursive: true });
    await inflate(join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
  }
  process.env['LD_LIBRARY_PATH'] = [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return { executablePath: await chromium.executablePath(), args: [...quiet, '--headless=new'] };
}
