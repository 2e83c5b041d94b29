import type { Pack } from '~/domain/pack/about';

const key = (id: string) => `barneblikk:pakke:${id}`;

/** What was being written on a pack, from this device. */
export function kept(id: string): Pack | undefined {
  try {
    const text = localStorage.getItem(key(id));
    return text === null ? undefined : (JSON.parse(text) as Pack);
  } catch {
    // No storage, or something else under our key: there is nothing to put back.
    return undefined;
  }
}

/** Keeps a draft until it is saved or thrown away (undefined). */
export function keep(id: string, draft: Pack | undefined): void {
  try {
    if (draft) localStorage.setItem(key(id), JSON.stringify(draft));
    else localStorage.removeItem(key(id));
  } catch {
    // The device keeps nothing: what is written is on the page still.
  }
}
