import type { JoinCode } from './office.ts';
import { rpc } from './rpc.ts';

/** A code with how many it has let in, and how many it may; null is no limit. */
export type CountedCode = JoinCode & { readonly max_uses: number | null; readonly uses: number };
/** How long a code may last, in days, and for how many; null is no limit. */
export type CodeTerms = { readonly days: 1 | 14 | 60; readonly maxUses: number | null };

export const currentJoinCode = (office: string) => rpc<CountedCode | null>('current_join_code', { office });
/** A new code; the old one stops working. */
export const createJoinCode = (office: string, { days, maxUses }: CodeTerms) =>
  rpc<CountedCode>('create_join_code', { office, days, ...(maxUses === null ? {} : { max_uses: maxUses }) });
export const withdrawJoinCode = (office: string) => rpc<null>('withdraw_join_code', { office });

export type Joined =
  | { readonly office_name: string }
  | { readonly error: 'code_unknown' | 'code_expired' | 'code_used_up' | 'too_many_tries' };
export const joinOffice = (code: string) => rpc<Joined>('join_office', { code });
