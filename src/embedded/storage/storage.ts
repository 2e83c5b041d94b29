import type { Database } from '../database.ts';
import type { LiteConnection } from '../lite.ts';
import type { Secrets } from '../secrets.ts';
import { type Bytes, bytesIn } from './bytes.ts';
import { type Links, linksWith } from './links.ts';
import { type Objects, objectsIn } from './objects.ts';

/** What a bucket takes. */
export type Bucket = { readonly size: number; readonly types: readonly string[] };

/** Everything that answers about files. */
export type Storage = {
  readonly secrets: Secrets;
  readonly objects: Objects;
  readonly bytes: Bytes;
  readonly links: Links;
  /** Undefined when there is no such bucket. */
  bucket(id: string): Promise<Bucket | undefined>;
  /** How much a first folder holds, in bytes. */
  bytesUsed(bucket: string, folder: string): Promise<number>;
  /** For those who hold a link: found without asking who they are. */
  linked(bucket: string, name: string): ReturnType<Objects['find']>;
  /** Removes the files of networks that are gone, and bytes whose row is gone, however it went. */
  sweep(): Promise<number>;
};

export type StorageParts = { dir: string; owner: Database; connection: LiteConnection; secrets: Secrets };

export function openStorage({ dir, owner, connection, secrets }: StorageParts): Storage {
  const bytes = bytesIn(dir);
  const objects = objectsIn(connection);
  const service = { role: 'service_role', uid: undefined, claims: { role: 'service_role' } } as const;
  return {
    secrets,
    objects,
    bytes,
    links: linksWith(secrets.jwtSecret),
    bucket: async (id) => {
      const [row] = await owner.query<{ size: number; types: string[] }>(
        `select file_size_limit::float8 as size, to_jsonb(allowed_mime_types) as types from storage.buckets where id = $1`,
        [id],
      );
      return row;
    },
    bytesUsed: async (bucket, folder) => {
      const [row] = await owner.query<{ used: number }>(
        `select coalesce(sum((metadata ->> 'size')::bigint), 0)::float8 as used from storage.objects
         where bucket_id = $1 and path_tokens[1] = $2`,
        [bucket, folder],
      );
      return row?.used ?? 0;
    },
    linked: (bucket, name) => objects.find(service, bucket, name),
    sweep: async () => {
      await owner.query('select private.forget_files_of_gone_networks()');
      const rows = await owner.query<{ version: string }>('select version from storage.objects');
      return bytes.sweep(new Set(rows.map(({ version }) => version)));
    },
  };
}
