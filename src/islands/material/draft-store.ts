import { computed, signal } from '@preact/signals';
import type { GivenMaterial } from '~/data/materials';
import { keyName } from '~/domain/material/file';
import { type CoursePart, type Material, objectPath } from '~/domain/material/material';
import {
  type Draft,
  draftOf,
  type Found,
  findingsIn,
  keyOf,
  type Need,
  needOf,
  newDraft,
  type Way,
} from './draft';
import type { FileTrouble } from './scan/file-kind';
import type { ReadFile } from './scan/read-file';

/** What the draft needs from outside. */
export type DraftEffects = {
  newId(): string;
  read(file: File): Promise<ReadFile>;
  put(path: string, type: string, bytes: Blob): Promise<void>;
  save(given: GivenMaterial): Promise<unknown>;
};
type Trouble = FileTrouble | 'unreadable';

const signals = () => ({
  draft: signal<Draft | undefined>(undefined),
  trouble: signal<Trouble | undefined>(undefined),
  busy: signal<'reading' | 'sending' | undefined>(undefined),
  /** What to mend, told after a try to send; and what the server said to the last one. */
  need: signal<Need | undefined>(undefined),
  failure: signal<unknown>(undefined),
});
type State = ReturnType<typeof signals>;

/** One material on its way: typed, looked through, sent. What was typed stays until it has been sent. */
export function createDraftStore(networkId: string, language: 'nb' | 'nn', effects: DraftEffects) {
  const state = signals();
  const { draft } = state;
  const findings = computed<readonly Found[]>(() => (draft.value ? findingsIn(draft.value) : []));
  const change = (part: Partial<Draft>) => changeDraft(state, part);
  return {
    ...state,
    findings,
    begin: () => open(state, newDraft(effects.newId(), language)),
    edit: (material: Material) => open(state, draftOf(material)),
    leave: () => open(state, undefined),
    change,
    way: (way: Way) => change({ way, kind: way === 'course' ? draft.value?.picked?.kind : way }),
    pick: (picked: CoursePart) => change({ picked, kind: picked.kind, title: picked.title }),
    choose: (file: File | undefined) => choose(state, effects, file),
    confirm: (one: Found, yes: boolean) => {
      const confirmed = new Set(draft.value?.confirmed);
      if (yes) confirmed.add(keyOf(one));
      else confirmed.delete(keyOf(one));
      change({ confirmed });
    },
    /** True when it is shared. */
    send: () => send(state, effects, networkId),
  };
}
export type DraftStore = ReturnType<typeof createDraftStore>;

function open({ draft, trouble, need, failure }: State, made: Draft | undefined): void {
  draft.value = made;
  trouble.value = need.value = failure.value = undefined;
}

function changeDraft({ draft, need, trouble }: State, part: Partial<Draft>): void {
  if (!draft.value) return;
  draft.value = { ...draft.value, ...part };
  if (need.value) need.value = needOf(draft.value, trouble.value);
}

async function choose(state: State, effects: DraftEffects, file: File | undefined): Promise<void> {
  const { draft, trouble, busy } = state;
  const id = draft.value?.id;
  trouble.value = undefined;
  changeDraft(state, { file: undefined, looked: false, confirmed: new Set() });
  if (!file) return;
  busy.value = 'reading';
  const read = await effects.read(file).catch((): ReadFile => ({ trouble: 'unreadable' }));
  busy.value = undefined;
  // The form may have been left for another meanwhile.
  if (draft.value?.id !== id) return;
  if ('trouble' in read) trouble.value = read.trouble;
  else changeDraft(state, { file: read.chosen, title: draft.value?.title || titleFrom(read.chosen.name) });
}

async function send(state: State, effects: DraftEffects, networkId: string): Promise<boolean> {
  const { draft, busy, need, failure, trouble } = state;
  const now = draft.value;
  if (!now || busy.value) return false;
  need.value = needOf(now, trouble.value);
  failure.value = undefined;
  if (need.value) return false;
  busy.value = 'sending';
  try {
    const given = givenOf(now, networkId);
    if (now.way === 'file' && now.file && given.object_path)
      await effects.put(given.object_path, now.file.type, now.file.blob);
    await effects.save(given);
    return true;
  } catch (error) {
    failure.value = error;
    return false;
  } finally {
    busy.value = undefined;
  }
}

const titleFrom = (name: string) =>
  name
    .replace(/\.[^.]+$/, '')
    .replace(/[-_]+/g, ' ')
    .slice(0, 160);

/** As it is sent. A new file gets an address of its own, so that sending again after a lost answer finds the same one. */
export function givenOf(draft: Draft, networkId: string): GivenMaterial {
  const { id, title, good_for, audience, licence, origin, language, review_on, note, old, file, way } = draft;
  const kind = draft.kind ?? 'link';
  const said = {
    title: title.trim(),
    good_for,
    audience: audience.trim(),
    licence,
    origin: origin.trim(),
    language,
  };
  const version = old?.version ?? null;
  const kept = way === 'file' && !file ? old : undefined;
  return {
    ...said,
    id,
    network_id: networkId,
    kind,
    review_on: review_on || null,
    version,
    note: note.trim(),
    url: addressOf(draft),
    text: way === 'text' ? draft.text : null,
    object_path:
      kept?.object_path ?? (file ? objectPath(networkId, id, (version ?? 0) + 1, keyName(file.name)) : null),
    file_name: kept?.file_name ?? file?.name ?? null,
    file_size: kept?.file_size ?? file?.blob.size ?? null,
  };
}

/** A part of the course is shared by its address without a language, so that everybody opens it in their own. */
function addressOf({ way, url, picked, old }: Draft): string | null {
  if (way === 'link') return url.trim();
  return way === 'course' ? (picked?.path ?? old?.url ?? null) : null;
}
