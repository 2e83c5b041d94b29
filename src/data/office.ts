import type { ModuleStatus } from '../domain/completion.ts';
import type { Bilingual } from '../domain/language.ts';
import { client } from './client.ts';
import { failure } from './failure.ts';

export type Office = { readonly id: string; readonly name: string; readonly role: 'advisor' | 'leader' };

/** How far one member has come in one module: what leaders see, and nothing more. */
export type MemberState = {
  readonly module_id: string;
  readonly status: ModuleStatus;
  readonly lessons_read: number;
  readonly exam_passed: boolean;
  readonly completed_on: string | null;
};
export type Member = {
  readonly user_id: string;
  readonly name: string;
  readonly role: 'advisor' | 'leader';
  readonly line: 'municipal' | 'state' | null;
  readonly from_date: string;
  readonly states: readonly MemberState[];
};
export type Overview = {
  readonly office: { readonly id: string; readonly name: string };
  readonly updated_at: string;
  readonly modules: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly lessons_total: number;
  }[];
  readonly members: readonly Member[];
};
export type JoinCode = { readonly code: string; readonly expires_at: string };
/** What the caller's leaders see of the caller, made by the same function in the database. */
export type OwnView = {
  readonly office: { readonly id: string; readonly name: string };
  readonly leaders: readonly string[];
  readonly member: Member;
};

async function call<T>(name: string, args: Record<string, unknown> = {}): Promise<T> {
  const supabase = await client();
  const { data, error, status } = await supabase.rpc(name, args);
  if (error) throw failure(`${name} was refused`, error, status);
  return data as T;
}

/** The offices the signed-in user belongs to now. */
export async function myOffices(): Promise<Office[]> {
  const supabase = await client();
  const { data, error, status } = await supabase
    .from('memberships')
    .select('role, to_date, office:offices(id, name)');
  if (error) throw failure('your offices could not be fetched', error, status);
  const rows = data as unknown as {
    role: Office['role'];
    to_date: string | null;
    office: { id: string; name: string };
  }[];
  return rows.filter((row) => row.to_date === null).map(({ role, office }) => ({ ...office, role }));
}

export const officeOverview = (office: string) => call<Overview>('office_overview', { office });
export const myOfficeView = () => call<OwnView[]>('my_office_view');
export const currentJoinCode = (office: string) => call<JoinCode | null>('current_join_code', { office });
export const createJoinCode = (office: string) => call<JoinCode>('create_join_code', { office });
export const leaveOffice = (office: string) => call<null>('leave_office', { office });

export type Joined =
  | { readonly office_name: string }
  | { readonly error: 'code_unknown' | 'code_expired' | 'too_many_tries' };
export const joinOffice = (code: string) => call<Joined>('join_office', { code });
