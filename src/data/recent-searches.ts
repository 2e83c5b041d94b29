// What has been searched for on this device: kept here alone, and never sent.
const key = 'barneblikk-searches';
const most = 5;

/** The last searches, newest first. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Remembers a search; the same one again comes first. */
export function keepSearch(asked: string): void {
  const words = asked.trim().replace(/\s+/g, ' ').slice(0, 80);
  if (words.length < 2) return;
  write([words, ...recentSearches().filter((one) => one !== words)].slice(0, most));
}

export const forgetSearches = (): void => write([]);

function write(searches: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(searches));
  } catch {
    // No storage: nothing is remembered, and searching works all the same.
  }
}
