import { AsyncLocalStorage } from 'node:async_hooks';

const handling = new AsyncLocalStorage<string>();
const LEVELS = ['error', 'warn', 'log', 'info', 'debug'] as const;
let installed = false;

/**
 * Lite prints every failing statement with its parameters, and database errors quote the row: names, e-mail
 * addresses, answers. While lite handles a request, what it prints is cut down to where it happened and the
 * error's code. What the rest of the program prints is left alone.
 */
export function withQuietLog<T>(where: string, run: () => Promise<T>): Promise<T> {
  if (!installed) install();
  return handling.run(where, run);
}

function install(): void {
  installed = true;
  for (const level of LEVELS) {
    const print = console[level].bind(console);
    console[level] = (...args: unknown[]) => {
      const where = handling.getStore();
      if (where === undefined) print(...args);
      else if (level === 'error') print(`[api] ${where}: ${args.map(harmless).join(' ')}`);
    };
  }
}

/** Words of ours or a code; never an error's message, which may quote what somebody wrote. */
function harmless(value: unknown): string {
  if (value === null || typeof value !== 'object') return `(${typeof value})`;
  const { name, code } = value as { name?: unknown; code?: unknown };
  const label = value instanceof Error && /^\w{1,40}$/.test(String(name)) ? String(name) : 'error';
  return typeof code === 'string' && /^\w{1,20}$/.test(code) ? `${label} ${codeIn(value, code)}` : label;
}

/** Errors in PostgREST's own form (shims/error-status.ts) carry the SQLSTATE in a JSON message. */
function codeIn(value: object, code: string): string {
  if (code !== 'PGRST') return code;
  const inner = /^\{"code":"(\w{5})"/.exec(String((value as { message?: unknown }).message))?.[1];
  return inner ?? code;
}
