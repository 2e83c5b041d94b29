import fs from 'node:fs/promises';
import path from 'node:path';
import type { Database } from './database.ts';

/** A file `<14 digits>_<subject>.sql` in the migrations folder. */
type Migration = { readonly version: string; readonly name: string; readonly file: string };

/** Applies what is missing, oldest first, and returns the names of what it applied. */
export async function migrate(db: Database, dir: string, log: (line: string) => void): Promise<string[]> {
  const known = await readMigrations(dir);
  const applied = await db.query<{ version: string; statements: string[] | null }>(
    'select version, statements from supabase_migrations.schema_migrations order by version',
  );
  refuseUnknown(
    applied.map(({ version }) => version),
    known,
  );
  const done = new Map(applied.map(({ version, statements }) => [version, statements?.[0]]));
  const fresh: string[] = [];
  for (const migration of known) {
    const sql = await fs.readFile(path.join(dir, migration.file), 'utf8');
    if (!done.has(migration.version)) {
      await apply(db, migration, sql);
      fresh.push(migration.file);
    } else if (done.get(migration.version) !== sql) {
      log(`${migration.file} was changed after it had been applied here: start over with npm run reset`);
    }
  }
  return fresh;
}

async function readMigrations(dir: string): Promise<Migration[]> {
  const files = (await fs.readdir(dir)).sort();
  return files.flatMap((file) => {
    const [, version, name] = /^(\d{14})_(.+)\.sql$/.exec(file) ?? [];
    return version && name ? [{ version, name, file }] : [];
  });
}

/** A database that has seen the future: our rules do not know its tables, so we touch nothing. */
function refuseUnknown(applied: readonly string[], known: readonly Migration[]): void {
  const unknown = applied.filter((version) => !known.some((migration) => migration.version === version));
  if (unknown.length === 0) return;
  throw new Error(
    `The data folder is from a newer version of Barneblikk: it has had migration ${unknown.join(', ')}, which ` +
      'this version does not have. Nothing was changed. Update the program, or set DATA_DIR to another folder, ' +
      'or throw this data away with npm run reset.',
  );
}

/** Each migration in one transaction with its history row: after a kill it has happened or it has not. */
async function apply(db: Database, { version, name, file }: Migration, sql: string): Promise<void> {
  const row = [version, name].map(literal).join(', ');
  const history = `insert into supabase_migrations.schema_migrations (version, name, statements)
    values (${row}, array[${literal(sql)}]);`;
  try {
    await db.transaction(`${sql}\n;\n${history}`);
  } catch (cause) {
    throw new Error(`Migration ${file} failed: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/** Backslashes are plain characters in such literals (standard_conforming_strings is on). */
function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
