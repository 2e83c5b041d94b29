import type { CatalogPayload } from '../domain/catalog.ts';
import type { Database } from './database.ts';

/** The database refused the catalog; nothing was changed. `hint` says what to do. */
export class CatalogRefused extends Error {
  override readonly name = 'CatalogRefused';
  readonly hint: string;
  constructor(code: string, hint: string, cause: unknown) {
    super(`The catalog was refused (${code}). ${hint}`.trim(), { cause });
    this.hint = hint;
  }
}

/** Loads modules, lessons and the exam bank into the database; a no-op when nothing has changed. */
export async function syncCatalog(db: Database, catalog: CatalogPayload): Promise<unknown> {
  try {
    const [row] = await db.query<{ summary: unknown }>('select public.sync_catalog($1::jsonb) as summary', [
      catalog,
    ]);
    return row?.summary;
  } catch (error) {
    const { code, message, hint } = error as { code?: string; message?: string; hint?: string };
    if (code?.startsWith('PT')) throw new CatalogRefused(message ?? code, hint ?? '', error);
    throw error;
  }
}
