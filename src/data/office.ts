import type { ModuleStatus } from '../domain/completion.ts';
import type { Bilingual } from '../domain/language.ts';
import { client } from './client.ts';
import { failure } from './failure.ts';
import { rpc } from './rpc.ts';

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
  /** What the office calls the group that the member works in. */
  readonly team: string | null;
  readonly from_date: string;
  readonly states: readonly MemberState[];
};
export type Overview = {
  readonly office: { readonly id: string; readonly name: string };
  readonly updated_at: string;
  readonly modules: readonly {
    readonly id: string;
    /** Its number in the course, from 1. */
    readonly position: number;
    readonly title: Bilingual;
    readonly lessons_total: number;
  }[];
  readonly members: readonly Member[];
};
/** How many modules were completed in a month, `2026-11`, by those who are members now. */
export type TrendMonth = { readonly month: string; readonly completions: number };
export type JoinCode = { readonly code: string; readonly expires_at: string };
/** What the caller's leaders see of the caller, made by the same function in the database. */
export type OwnView = {
  readonly office: { readonly id: string; readonly name: string };
  readonly leaders: readonly string[];
  readonly member: Member;
};

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

/** A practice item that the office finds hard, and how many had all of it right at the first try. */
export type HardItem = { readonly item_id: string; readonly band: 'few' | 'half' | 'most' };
/** The office's mean change in one module: `people` in whole fives, `spread` the standard deviation. */
export type ConfidenceChange = {
  readonly module_id: string;
  readonly people: number;
  readonly mean: number;
  readonly spread: number;
};
/** The hardest of these practice items, at most three; none while fewer than five have answered. */
export const officeHardestItems = (office: string, items: readonly string[]) =>
  rpc<HardItem[]>('office_hardest_items', { office, items });
export const officeConfidence = (office: string) => rpc<ConfidenceChange[]>('office_confidence', { office });

export const officeOverview = (office: string) => rpc<Overview>('office_overview', { office });
/** The last twelve months in order, this one last. */
export const officeTrend = (office: string) => rpc<TrendMonth[]>('office_trend', { office });
/** Says that a file with the members' names is made, so that they can see it. Refused to those who no longer lead. */
export const noteExport = (office: string) => rpc<null>('note_export', { office });
export const myOfficeView = () => rpc<OwnView[]>('my_office_view');
export const leaveOffice = (office: string) => rpc<null>('leave_office', { office });
