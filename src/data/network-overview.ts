import type { Band } from '../domain/band.ts';
import { rpc } from './rpc.ts';
import type { FigureResult } from './surveys.ts';

export type PlanBand = 'none' | 'some' | 'year';
/** How many, as it may be told: none, one to four, or whole fives. */
export type InFives = number | 'some';
export type OverviewOffice = {
  readonly id: string;
  readonly name: string;
  readonly plan: PlanBand;
  readonly bands: Readonly<Record<string, Band>>;
};
export type OpenedRound = {
  readonly id: string;
  readonly name: string;
  readonly closed_on: string;
  readonly figures: readonly FigureResult[];
};
export type Reach = { readonly id: string; readonly title: string; readonly offices: InFives };
export type NetworkOverview = {
  /** The Monday that the bands are of, `2026-11-16`. */
  readonly as_of: string;
  readonly modules: readonly {
    readonly id: string;
    readonly title: { readonly nb: string; readonly nn: string };
  }[];
  readonly offices: readonly OverviewOffice[];
  /** Names of offices with fewer than five advisors. */
  readonly too_small: readonly string[];
  readonly surveys: {
    readonly offices: readonly OpenedRound[];
    /** Leaders' answers of several offices of the county together. */
    readonly leaders: readonly FigureResult[];
  };
  readonly packs: readonly (Reach & { readonly networks: InFives })[];
  readonly materials: readonly (Reach & { readonly useful: InFives })[];
};
/** A network of an office, and whether a round is open to it. */
export type RoundNetwork = {
  readonly id: string;
  readonly name: string;
  readonly governor: string;
  readonly archived: boolean;
  readonly open: boolean;
};

export const networkOverview = (network: string) => rpc<NetworkOverview>('network_overview', { network });
export const surveyNetworks = (survey: string) => rpc<RoundNetwork[]>('survey_networks', { survey });
export const openSurveyToNetwork = (survey: string, network: string, opened: boolean) =>
  rpc<null>('open_survey_to_network', { survey, network, opened });
