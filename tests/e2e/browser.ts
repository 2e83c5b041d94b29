import { existsSync } from 'node:fs';
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
  // CHROMIUM is a path, or «package» to use the package's browser although the machine has one.
  const wanted = process.env['CHROMIUM'];
  const own =
    wanted === 'package' ? undefined : [wanted, ...installed].find((path) => path && existsSync(path));
  if (own) return { executablePath: own, args: quiet };
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const home = await inflate(
    join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br'),
  );
  process.env['LD_LIBRARY_PATH'] = [join(home, 'lib'), process.env['LD_LIBRARY_PATH']]
    .filter(Boolean)
    .join(':');
  process.env['FONTCONFIG_PATH'] ??= join(tmpdir(), 'fonts');
  return {
    executablePath: await chromium.executablePath(),
    args: [...quiet, '--no-zygote', '--font-render-hinting=none'],
  };
}
