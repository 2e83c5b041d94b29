import type { AgendaItem, Agreement } from '../domain/gathering.ts';
import { rpc } from './rpc.ts';

export type SignUp = 'yes' | 'maybe' | 'no';
export type GatheringPerson = {
  readonly user_id: string;
  readonly name: string;
  readonly answer: SignUp | null;
  readonly came: boolean | null;
};
/** How many gave 1, 2, 3 and 4 to each statement. */
export type EvaluationResult = {
  readonly answers: number;
  readonly useful: readonly number[];
  readonly prepared: readonly number[];
  readonly will_try: readonly number[];
};
export type Gathering = {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly starts_at: string;
  readonly place: string;
  readonly link: string;
  readonly agenda: readonly AgendaItem[];
  readonly host: { readonly id: string; readonly name: string } | null;
  readonly cancelled: boolean;
  readonly over: boolean;
  readonly minutes: string;
  readonly agreements: readonly Agreement[];
  readonly sequence: number;
  readonly changeable: boolean;
  readonly answer: SignUp | null;
  readonly yes: number;
  readonly maybe: number;
  /** Only for those who may change the gathering. */
  readonly people: readonly GatheringPerson[] | null;
  readonly may_evaluate: boolean;
  /** Null until five have answered. */
  readonly evaluation: EvaluationResult | null;
};
export type Gatherings = {
  readonly next_host: { readonly id: string; readonly name: string } | null;
  readonly gatherings: readonly Gathering[];
};
export type GatheringDraft = {
  readonly gathering: string;
  readonly title: string;
  readonly starts: string;
  readonly about: string;
  readonly place: string;
  readonly link: string;
  readonly agenda: readonly AgendaItem[];
  readonly host?: string;
};

export const networkGatherings = (network: string) => rpc<Gatherings>('network_gatherings', { network });
/** Makes the gathering or changes it; the id is the sender's. */
export const saveGathering = (network: string, draft: GatheringDraft) =>
  rpc<null>('save_gathering', { network, ...draft });
export const cancelGathering = (gathering: string, cancelled: boolean) =>
  rpc<null>('cancel_gathering', { gathering, cancelled });
export const signUp = (gathering: string, answer: SignUp) => rpc<null>('sign_up', { gathering, answer });
export const markAttendance = (gathering: string, person: string, came: boolean) =>
  rpc<null>('mark_attendance', { gathering, person, came });
export const saveMinutes = (gathering: string, minutes: string, agreements: readonly Agreement[]) =>
  rpc<null>('save_minutes', { gathering, minutes, agreements });
export const evaluateGathering = (
  gathering: string,
  answers: { readonly useful: number; readonly prepared: number; readonly will_try: number },
) => rpc<null>('evaluate_gathering', { gathering, ...answers });
