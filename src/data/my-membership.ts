import { client } from './client.ts';
import { failure } from './failure.ts';
import { rpc } from './rpc.ts';
import { currentUser } from './session.ts';

/** An invitation to the address that the signed-in user has shown to be theirs. */
export type MyInvitation = {
  readonly id: string;
  readonly office_name: string;
  readonly inviter: string | null;
  readonly role: 'advisor' | 'leader';
  readonly team: string | null;
  readonly expires_at: string;
};
/** A membership that a leader has ended. */
export type EndedMembership = { readonly office: string; readonly on: string };
/** One look at a list that the user is on. `name` null: the account is gone. */
export type ListView = {
  readonly name: string | null;
  readonly me: boolean;
  readonly role: 'advisor' | 'leader' | 'other';
  readonly what: 'overview' | 'members' | 'plan' | 'export';
  readonly at: string;
};
export type OfficeViews = {
  readonly office: { readonly id: string; readonly name: string };
  readonly views: readonly ListView[];
};

export const myInvitations = () => rpc<MyInvitation[]>('my_invitations');
export const acceptInvitation = (invitation: string) =>
  rpc<{ office_name: string }>('accept_invitation', { invitation });
export const declineInvitation = (invitation: string) => rpc<null>('decline_invitation', { invitation });
export const myListViews = () => rpc<OfficeViews[]>('my_list_views');

/** How long somebody is told that a leader has ended their membership, in milliseconds: sixty days. */
const toldFor = 60 * 86_400_000;

/** What leaders have ended lately, for offices that the user has not come back to. */
export async function endedByLeader(now = Date.now()): Promise<EndedMembership[]> {
  const supabase = await client();
  const { data, error, status } = await supabase
    .from('memberships')
    .select('to_date, ended_by, office:offices(id, name)');
  if (error) throw failure('your memberships could not be fetched', error, status);
  const rows = data as unknown as {
    to_date: string | null;
    ended_by: string | null;
    office: { id: string; name: string };
  }[];
  const active = new Set(rows.filter(({ to_date }) => to_date === null).map(({ office }) => office.id));
  return rows.flatMap(({ to_date, ended_by, office }) =>
    to_date && ended_by && ended_by !== currentUser()?.id && !active.has(office.id)
      ? Date.parse(to_date) > now - toldFor
        ? [{ office: office.name, on: to_date }]
        : []
      : [],
  );
}
