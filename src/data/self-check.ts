import { currentOwner } from './session.ts';

/** What an office has written at one point of its self-check. Kept on the device, never sent. */
export type PointNote = {
  readonly state?: string;
  readonly owner?: string;
  readonly due?: string;
  readonly note?: string;
};
export type SelfCheckNotes = Readonly<Record<string, PointNote>>;

const place = () => `barneblikk:egenkontroll:${currentOwner()}`;

export const loadSelfCheck = (): SelfCheckNotes => JSON.parse(localStorage.getItem(place()) ?? '{}');
export const saveSelfCheck = (notes: SelfCheckNotes): void =>
  localStorage.setItem(place(), JSON.stringify(notes));
