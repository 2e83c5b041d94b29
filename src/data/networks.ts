import { client } from './client.ts';
import { failure } from './failure.ts';
import { rpc } from './rpc.ts';

export const networkRoles = ['owner', 'contributor', 'reader'] as const;
export type NetworkRole = (typeof networkRoles)[number];
type Named = { readonly id: string; readonly name: string };
export type NextGathering = {
  readonly id: string;
  readonly title: string;
  readonly starts_at: string;
  readonly place: string;
};
export type ListedNetwork = Named & {
  readonly purpose: string;
  readonly archived: boolean;
  readonly role: NetworkRole;
  /** Posts of others since the user last looked. */
  readonly fresh: number;
  readonly gathering: NextGathering | null;
};
export type Invitation = {
  readonly network_id: string;
  readonly network_name: string;
  readonly purpose: string;
  readonly office_id: string;
  readonly office_name: string;
};
export type MyNetworks = {
  readonly networks: readonly ListedNetwork[];
  readonly invitations: readonly Invitation[];
  /** The governors for whom the user may make networks. */
  readonly governors: readonly Named[];
};
export type NetworkPerson = {
  readonly user_id: string;
  readonly name: string;
  readonly role: NetworkRole;
  readonly office: string | null;
  /** Takes part themselves, and not only through an office. */
  readonly own: boolean;
};
export type NetworkCode = {
  readonly code: string;
  readonly expires_at: string;
  readonly uses_left: number | null;
};
export type Network = Named & {
  readonly purpose: string;
  readonly archived: boolean;
  readonly me: string;
  readonly role: NetworkRole;
  /** Owns the network and works for its governor: may see the overview. */
  readonly governs: boolean;
  readonly governor: string | null;
  readonly people: readonly NetworkPerson[];
  readonly offices: readonly (Named & { readonly joined_at: string; readonly led: boolean })[];
  readonly code: NetworkCode | null;
  readonly invitations: readonly Named[] | null;
};
export type NewestPost = {
  readonly id: string;
  readonly thread: string;
  readonly reply: boolean;
  readonly at: string;
  readonly author: string | null;
  readonly excerpt: string;
  readonly fresh: boolean;
};
export type NetworkNews = { readonly posts: readonly NewestPost[]; readonly gathering: NextGathering | null };
export type LogLine = {
  readonly at: string;
  readonly action: string;
  readonly by: string | null;
  readonly person: string | null;
  readonly office: string | null;
  readonly role: NetworkRole | null;
};
export type JoinedNetwork = Named | { readonly error: 'code_unknown' | 'code_expired' | 'too_many_tries' };

export const myNetworks = () => rpc<MyNetworks>('my_networks');
export const networkPage = (network: string) => rpc<Network>('network_page', { network });
export const networkNews = (network: string) => rpc<NetworkNews>('network_news', { network });
export const networkLog = (network: string) => rpc<LogLine[]>('network_log', { network });
export const makeNetwork = (network: string, name: string, purpose: string, governor: string) =>
  rpc<{ id: string }>('make_network', { network, name, purpose, governor });
export const changeNetwork = (network: string, name: string, purpose: string) =>
  rpc<null>('change_network', { network, name, purpose });
export const archiveNetwork = (network: string, archived: boolean) =>
  rpc<null>('archive_network', { network, archived });
/** Joins with a code: the office that the user leads, or the user alone. */
export const joinNetwork = (code: string, office?: string) =>
  rpc<JoinedNetwork>('join_network', office ? { code, office } : { code });
export const createNetworkCode = (network: string, days: number, uses?: number) =>
  rpc<NetworkCode>('create_network_code', uses ? { network, days, uses } : { network, days });
export const withdrawNetworkCode = (network: string) => rpc<null>('withdraw_network_code', { network });
export const inviteOffice = (network: string, office: string) =>
  rpc<null>('invite_office', { network, office });
export const withdrawInvitation = (network: string, office: string) =>
  rpc<null>('withdraw_network_invitation', { network, office });
export const answerInvitation = (network: string, office: string, accepted: boolean) =>
  rpc<null>('answer_network_invitation', { network, office, accepted });
export const setNetworkRole = (network: string, person: string, role: NetworkRole) =>
  rpc<null>('set_network_role', { network, person, role });
export const removeFromNetwork = (network: string, person: string) =>
  rpc<null>('remove_from_network', { network, person });
export const leaveNetwork = (network: string, successor?: string) =>
  rpc<null>('leave_network', successor ? { network, successor } : { network });
export const takeOfficeOut = (network: string, office: string) =>
  rpc<null>('take_office_out', { network, office });

/** All offices by name, to choose one to invite. */
export async function allOffices(): Promise<readonly Named[]> {
  const supabase = await client();
  const { data, error, status } = await supabase.from('offices').select('id, name').order('name');
  if (error) throw failure('the offices could not be fetched', error, status);
  return data as Named[];
}
