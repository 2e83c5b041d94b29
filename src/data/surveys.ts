import type { Ballot } from '../domain/survey/ballot.ts';
import type { Group } from '../domain/survey/groups.ts';
import { failure } from './failure.ts';
import { rpc } from './rpc.ts';

/** A round as its leader sees it. `answered_at_least` moves five at a time, and is null when the round is closed. */
export type Round = {
  readonly id: string;
  readonly version: string;
  readonly opened_on: string;
  readonly closes_on: string;
  readonly closed_on: string | null;
  readonly may_close_on: string;
  readonly invited: number;
  readonly answered_at_least: number | null;
};
/**
 * A share of a group: how many of `n`, or only `about` where the number would tell everybody's answer, or where too few
 * answered this question.
 */
export type Share = { readonly n: number; readonly k?: number; readonly about?: 'few' | 'most' | 'too-few' };
export type FigureResult = Share & {
  readonly id: string;
  readonly group: Group;
  /** How many did not answer, or do not know; only when they are five or more. */
  readonly silent?: number;
  readonly municipal?: Share;
  readonly state?: Share;
};
export type SurveyResults = {
  readonly round: Round;
  readonly answered: number | null;
  readonly lines: { readonly municipal: number | null; readonly state: number | null };
  readonly figures: readonly FigureResult[];
  readonly county_leaders: readonly FigureResult[] | null;
};
/** An open round at an office of the caller's. */
export type MyRound = {
  readonly id: string;
  readonly version: string;
  readonly office_name: string;
  readonly closes_on: string;
  readonly kind: 'advisor' | 'leader';
  readonly taken: boolean;
};
/** What makes a secret a ballot. */
export type Stamp = { readonly kind: MyRound['kind']; readonly stamp: string };

export const surveyRounds = (office: string) => rpc<Round[]>('survey_rounds', { office });
export const openSurveyRound = (office: string, days: number) =>
  rpc<Round>('open_survey_round', { office, days });
export const closeSurveyRound = (survey: string) => rpc<Round>('close_survey_round', { survey });
export const surveyResults = (survey: string) => rpc<SurveyResults>('survey_results', { survey });
export const mySurveyRounds = () => rpc<MyRound[]>('my_survey_rounds');

/** Takes the caller's ballot. The same secret gives the same stamp again, so a lost answer loses nothing. */
export const takeBallot = (survey: string, secret: string) => rpc<Stamp>('take_ballot', { survey, secret });

/**
 * Sends the answers as nobody: a request of its own without the session, no cookies, and the publishable key only.
 * Sending again is harmless: the database counts a ballot once.
 */
export async function castBallot(
  survey: string,
  secret: string,
  stamp: Stamp,
  ballot: Ballot,
): Promise<void> {
  const { url, key } = (await (await fetch('/config.json', { cache: 'no-cache' })).json()) as {
    url: string | null;
    key: string;
  };
  const response = await fetch(`${url ?? location.origin}/rest/v1/rpc/cast_ballot`, {
    method: 'POST',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: { apikey: key, 'content-type': 'application/json' },
    body: JSON.stringify({ survey, secret, ...stamp, ballot }),
  });
  if (response.ok) return;
  const error = (await response.json().catch(() => ({}))) as { message?: string; code?: string };
  throw failure(
    'the ballot was refused',
    { message: error.message ?? '', code: error.code },
    response.status,
  );
}
