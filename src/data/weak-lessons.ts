import { currentOwner } from './session.ts';

const key = 'barneblikk-weak-lessons';

/** Lessons that went badly in the last exam, so that «Hold det varmt» begins there. Stays on this device, with its owner. */
export function rememberWeakLessons(lessonIds: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify({ owner: currentOwner(), lessonIds }));
  } catch {
    // Without storage the order is another one; nothing else is lost.
  }
}

/** Empty when there was no exam, or somebody else's. */
export function loadWeakLessons(): readonly string[] {
  try {
    const { owner, lessonIds } = JSON.parse(localStorage.getItem(key) ?? '{}');
    return owner === currentOwner() && Array.isArray(lessonIds) ? lessonIds : [];
  } catch {
    return [];
  }
}

/** When somebody signs out. */
export function forgetWeakLessons(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // There was nothing to forget.
  }
}
