import {
  type CoursePart,
  type Description,
  isWebAddress,
  type Kind,
  type Material,
} from '~/domain/material/material';
import { type Finding, findPersonalData, inContext } from '~/domain/personal/find';
import type { FileTrouble } from './scan/file-kind';

/** A file that has been chosen: what it says, as far as that can be read. */
export type Chosen = {
  readonly blob: Blob;
  readonly name: string;
  readonly type: string;
  /** Undefined: it cannot be read here, and a person must look through it. */
  readonly text: string | undefined;
};

/** What somebody is about to share, as typed. */
export type Draft = Description & {
  readonly id: string;
  /** Undefined until something from the course has been picked, which says it. */
  readonly kind: Kind | undefined;
  readonly way: Way;
  readonly url: string;
  readonly text: string;
  readonly note: string;
  readonly picked: CoursePart | undefined;
  readonly file: Chosen | undefined;
  /** Findings that a person has said may be shared, by `keyOf`. */
  readonly confirmed: ReadonlySet<string>;
  readonly looked: boolean;
  /** What is being changed; undefined for what is new. */
  readonly old: Material | undefined;
};
/** The four ways to share. */
export const ways = ['course', 'link', 'text', 'file'] as const;
export type Way = (typeof ways)[number];

const blank = { title: '', good_for: '', audience: '', origin: '', review_on: null } as const;
const untouched = {
  picked: undefined,
  file: undefined,
  confirmed: new Set<string>(),
  looked: false,
  note: '',
} as const;

export const newDraft = (id: string, language: 'nb' | 'nn'): Draft => ({
  ...blank,
  ...untouched,
  id,
  language,
  licence: 'network',
  way: 'course',
  kind: undefined,
  url: '',
  text: '',
  old: undefined,
});

export const draftOf = (old: Material): Draft => ({
  ...untouched,
  title: old.title,
  good_for: old.good_for,
  audience: old.audience,
  licence: old.licence,
  origin: old.origin,
  language: old.language,
  review_on: old.review_on,
  id: old.id,
  kind: old.kind,
  way: old.kind === 'link' || old.kind === 'text' || old.kind === 'file' ? old.kind : 'course',
  url: old.url ?? '',
  text: old.text ?? '',
  old,
});

/** A finding, where it was, and what stands around it. */
export type Found = {
  readonly finding: Finding;
  readonly where: 'file' | 'text';
  readonly before: string;
  readonly after: string;
};
export const keyOf = ({ where, finding }: Found): string => `${where} ${finding.kind} ${finding.text}`;

/** What the draft has in it that may belong to one person: each thing once, however often it is said. */
export function findingsIn(draft: Draft): readonly Found[] {
  const { title, good_for, audience, origin, note, url, text, way } = draft;
  const typed = [
    title,
    good_for,
    audience,
    origin,
    note,
    way === 'link' ? url : '',
    way === 'text' ? text : '',
  ];
  const all = [
    ...found(typed.join('\n'), 'text'),
    ...(way === 'file' && draft.file ? found(`${draft.file.name}\n${draft.file.text ?? ''}`, 'file') : []),
  ];
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}

const found = (text: string, where: Found['where']): Found[] =>
  findPersonalData(text).map((finding) => ({ finding, where, ...inContext(text, finding) }));

/** What stands in the way of sharing, by the field to go to. */
export type Need =
  | { readonly field: 'title' | 'url' | 'pick' | 'text' | 'file' }
  | { readonly field: 'checked' | 'looked' | 'no-id' };

/** The first thing to mend; undefined when it can be sent. */
export function needOf(draft: Draft, trouble: FileTrouble | 'unreadable' | undefined): Need | undefined {
  const field = contentNeed(draft, trouble) ?? (draft.title.trim() ? undefined : 'title');
  if (field) return { field };
  const findings = findingsIn(draft);
  if (findings.some(({ finding }) => finding.kind === 'id-number')) return { field: 'no-id' };
  if (findings.some((one) => !draft.confirmed.has(keyOf(one)))) return { field: 'checked' };
  if (draft.way === 'file' && draft.file && draft.file.text === undefined && !draft.looked)
    return { field: 'looked' };
  return undefined;
}

function contentNeed(draft: Draft, trouble: unknown): 'url' | 'pick' | 'text' | 'file' | undefined {
  if (draft.way === 'course') return draft.picked || draft.old ? undefined : 'pick';
  if (draft.way === 'link') return isWebAddress(draft.url.trim()) ? undefined : 'url';
  if (draft.way === 'text') return draft.text.trim() ? undefined : 'text';
  return trouble || !(draft.file || draft.old) ? 'file' : undefined;
}
