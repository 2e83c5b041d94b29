import type { packText } from '~/text/pack';

type Words = ReturnType<typeof packText>;
/** What went wrong, as far as a page says it. */
export type Trouble =
  | 'conflict'
  | 'identity'
  | 'badPack'
  | 'tooLarge'
  | 'noFile'
  | 'archivedNetwork'
  | keyof Words['trouble'];

const byCode: Readonly<Record<string, Trouble>> = {
  pack_changed: 'conflict',
  national_id_in_text: 'identity',
  malformed_pack: 'badPack',
  pack_too_large: 'tooLarge',
  not_found: 'noFile',
  file_missing: 'noFile',
  network_archived: 'archivedNetwork',
};

export function troubleOf(error: unknown): Trouble {
  const { reason = 'unknown', code = '' } = error as { reason?: keyof Words['trouble']; code?: string };
  return byCode[code] ?? reason;
}

export function sayTrouble(trouble: Trouble, t: Words): string {
  return trouble in t.trouble
    ? t.trouble[trouble as keyof Words['trouble']]
    : t[trouble as Exclude<Trouble, keyof Words['trouble']>];
}
