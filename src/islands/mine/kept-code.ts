/**
 * A join code that somebody came with, kept while they sign in: the link in the e-mail opens in another tab, so the
 * address alone would lose it. An hour is enough for that, and no more is kept on a computer that others use.
 */
const keptAt = 'barneblikk-join-code';
const keptFor = 3_600_000;

type Kept = { readonly code: string; readonly at: number };

/** The code in the address or kept from before, as eight characters, or undefined. One in the address is kept. */
export function broughtCode(search: string, now = Date.now()): string | undefined {
  const written = new URLSearchParams(search).get('kode')?.replace(/[\s-]/g, '').toUpperCase() ?? '';
  const given = /^[A-Z0-9]{8}$/.test(written) ? written : undefined;
  try {
    if (given) {
      localStorage.setItem(keptAt, JSON.stringify({ code: given, at: now } satisfies Kept));
      return given;
    }
    const kept = JSON.parse(localStorage.getItem(keptAt) ?? 'null') as Kept | null;
    if (kept && now - kept.at < keptFor) return kept.code;
    localStorage.removeItem(keptAt);
  } catch {
    // Without storage the code in the address is all there is.
    return given;
  }
  return undefined;
}

/** Forgets the code, here and in the address, so that it is not asked about again. */
export function forgetCode(): void {
  try {
    localStorage.removeItem(keptAt);
  } catch {
    // Nothing was kept.
  }
  if (location.search.includes('kode=')) history.replaceState(null, '', location.pathname);
}
