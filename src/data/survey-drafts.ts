import type { Answers, Line } from '../domain/survey/ballot.ts';
import type { Kind } from '../domain/survey/groups.ts';
import { currentOwner } from './session.ts';
import type { Stamp } from './surveys.ts';

/** What the device keeps of an open round until the answers are sent. Then only that they are. */
export type SurveyDraft = {
  readonly secret: string;
  readonly stamp?: Stamp;
  readonly role?: Kind;
  readonly line: Line | null;
  readonly answers: Answers;
  readonly sent?: true;
};

const place = (round: string) => `barneblikk:selvvurdering:${currentOwner()}:${round}`;

/** 256 random bits: nothing that is written of it leads back to it. */
function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What was kept for this round; a new secret where nothing was, kept before anybody is asked to stamp it. */
export function loadDraft(round: string): SurveyDraft {
  const kept = localStorage.getItem(place(round));
  if (kept) return JSON.parse(kept) as SurveyDraft;
  const fresh: SurveyDraft = { secret: newSecret(), line: null, answers: {} };
  saveDraft(round, fresh);
  return fresh;
}

export const saveDraft = (round: string, draft: SurveyDraft): void =>
  localStorage.setItem(place(round), JSON.stringify(draft));

/** After sending: neither answers nor secret stay, so that nobody can ask this device what was answered. */
export const markSent = (round: string): void =>
  saveDraft(round, { secret: '', line: null, answers: {}, sent: true });

/** Whether the answers to this round have left this device. Makes nothing where nothing is kept. */
export const isSent = (round: string): boolean => {
  const kept = localStorage.getItem(place(round));
  return kept !== null && (JSON.parse(kept) as SurveyDraft).sent === true;
};
