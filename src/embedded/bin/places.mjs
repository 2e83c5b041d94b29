// Runs on a bare machine: plain JavaScript, Node 20, nothing installed yet.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
export const modules = path.join(root, 'node_modules');

/** Node 24, which npm installs as a package; the Node that runs us may be older. */
export function node24() {
  return path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Environment in which Node 24 and the project's own programs come first. */
export function environment() {
  const first = [path.dirname(node24()), path.join(modules, '.bin')];
  const quiet = { ASTRO_TELEMETRY_DISABLED: '1', LITE_TELEMETRY: '0', DO_NOT_TRACK: '1' };
  return { ...process.env, ...quiet, PATH: [...first, process.env.PATH].join(path.delimiter) };
}
