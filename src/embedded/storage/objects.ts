import { type Kysely, sql } from 'kysely';
import type { LiteConnection } from '../lite.ts';
import type { Asker } from './asker.ts';

/** One file, as its row says. `version` is the name of its bytes. */
export type StoredObject = {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly mimetype: string;
  readonly size: number;
  readonly created_at: string;
};
export type NewObject = { bucket: string; name: string; version: string; mimetype: string; size: number };

/** The rows of storage.objects, always asked for as the one who asks: the policies decide, and nothing else does. */
export type Objects = {
  find(asker: Asker, bucket: string, name: string): Promise<StoredObject | undefined>;
  /** The new row's id. @throws what Postgres says: 42501 when a policy refuses, 23505 when the name is taken. */
  add(asker: Asker, object: NewObject): Promise<string>;
  /** Those that the asker could remove, now removed. */
  remove(asker: Asker, bucket: string, names: readonly string[]): Promise<readonly StoredObject[]>;
  /** What stands right under a folder, at most a thousand. */
  under(asker: Asker, bucket: string, folder: string): Promise<readonly StoredObject[]>;
};

const columns = sql`id::text, name, version, created_at::text as created_at,
  metadata ->> 'mimetype' as mimetype, (metadata ->> 'size')::int as size`;

export function objectsIn(connection: LiteConnection): Objects {
  const database = connection.kysely as unknown as Kysely<unknown>;
  const as = <T>(asker: Asker, work: (tx: Kysely<unknown>) => Promise<T>): Promise<T> =>
    database.transaction().execute(async (tx) => {
      const auth = { role: asker.role, ...(asker.uid ? { uid: asker.uid } : {}), jwt: asker.claims };
      await connection.applyJwtSessionContext(tx, { auth }, true);
      return work(tx);
    });
  return {
    find: (asker, bucket, name) =>
      as(asker, async (tx) => {
        const { rows } = await sql<StoredObject>`select ${columns} from storage.objects
          where bucket_id = ${bucket} and name = ${name}`.execute(tx);
        return rows[0];
      }),
    add: (asker, object) => as(asker, (tx) => insert(tx, asker, object)),
    remove: (asker, bucket, names) =>
      as(asker, async (tx) => {
        const { rows } = await sql<StoredObject>`delete from storage.objects
          where bucket_id = ${bucket} and name in (select jsonb_array_elements_text(${JSON.stringify(names)}::text::jsonb))
          returning ${columns}`.execute(tx);
        return rows;
      }),
    under: (asker, bucket, folder) =>
      as(asker, async (tx) => {
        const { rows } = await sql<StoredObject>`select ${columns} from storage.objects
          where bucket_id = ${bucket} and array_to_string(storage.foldername(name), '/') = ${folder}
          order by name limit 1000`.execute(tx);
        return rows;
      }),
  };
}

/** Without `returning`, which would ask the policies on reading, too. */
async function insert(tx: Kysely<unknown>, asker: Asker, object: NewObject): Promise<string> {
  const id = crypto.randomUUID();
  const { bucket, name, version, mimetype, size } = object;
  await sql`insert into storage.objects (id, bucket_id, name, owner, owner_id, version, metadata)
    values (${id}::uuid, ${bucket}, ${name}, ${asker.uid ?? null}::uuid, ${asker.uid ?? null}, ${version},
      jsonb_build_object('mimetype', ${mimetype}::text, 'size', ${size}::int))`.execute(tx);
  return id;
}
