import type { MemberRow } from '../domain/member-row.ts';
import type { Member } from './office.ts';
import { rpc } from './rpc.ts';

/** One on the list of members: who they are, and nothing of what they have done. */
export type ListedMember = Omit<Member, 'states'>;
export type Invitation = {
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
  readonly role: 'advisor' | 'leader';
  readonly team: string | null;
  readonly status: 'sent' | 'expired' | 'accepted' | 'declined';
  /** How far the mail itself has come. */
  readonly mail: 'waiting' | 'sent' | 'failed';
  readonly sent_at: string;
  readonly expires_at: string;
  readonly closed_at: string | null;
};
export type OfficeMembers = {
  readonly office: { readonly id: string; readonly name: string };
  readonly members: readonly ListedMember[];
  readonly invitations: readonly Invitation[];
  /** How many invitations the office may send yet today. */
  readonly left: number;
};
/** What happens, or would happen, with each row of an import. */
export type ImportAnswer = {
  readonly done: boolean;
  readonly left: number;
  readonly rows: readonly {
    readonly row: number;
    readonly email: string | null;
    readonly outcome: 'invited' | 'updated' | 'unchanged' | 'refused';
    readonly fault: string | null;
  }[];
};

export const officeMembers = (office: string) => rpc<OfficeMembers>('office_members', { office });
export const previewMembers = (office: string, rows: readonly MemberRow[]) =>
  rpc<ImportAnswer>('preview_members', { office, rows });
/** All rows, or, when one is refused, none: then `done` is false. */
export const importMembers = (office: string, rows: readonly MemberRow[]) =>
  rpc<ImportAnswer>('import_members', { office, rows });
export const withdrawInvitation = (invitation: string) => rpc<null>('withdraw_invitation', { invitation });
export const renewInvitation = (invitation: string) => rpc<null>('renew_invitation', { invitation });
export const setMemberTeam = (office: string, person: string, team: string) =>
  rpc<null>('set_member_team', { office, person, team });
export const setMemberRole = (office: string, person: string, role: 'advisor' | 'leader') =>
  rpc<null>('set_member_role', { office, person, role });
export const handOverOffice = (office: string, person: string) =>
  rpc<null>('hand_over_office', { office, person });
export const endMembership = (office: string, person: string) =>
  rpc<null>('end_membership', { office, person });
