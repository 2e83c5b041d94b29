/**
 * Who is signed in, read from what supabase-js keeps on the device: cheap, without loading it.
 * It decides only what to show; the database decides what anyone gets.
 */
export const sessionKey = 'barneblikk-auth';

export type User = { readonly id: string; readonly name: string };

/** The signed-in user, or undefined. */
export function currentUser(): User | undefined {
  try {
    const { user } = JSON.parse(localStorage.getItem(sessionKey) ?? '{}');
    if (!user?.id) return undefined;
    return { id: user.id, name: user.user_metadata?.display_name ?? user.email ?? '' };
  } catch {
    // No storage, or something else under our key: nobody is signed in as far as this page can tell.
    return undefined;
  }
}

export const deviceOwner = 'device';
const ownerKey = 'barneblikk-owner';

/**
 * Whose facts the device writes: the signed-in user's, or the device's own until somebody signs in. A session that
 * ends by itself does not change that: what is written then still belongs to the one who was signed in.
 */
export function currentOwner(): string {
  const user = currentUser()?.id;
  try {
    if (user && localStorage.getItem(ownerKey) !== user) localStorage.setItem(ownerKey, user);
    return user ?? localStorage.getItem(ownerKey) ?? deviceOwner;
  } catch {
    return user ?? deviceOwner;
  }
}

/** After signing out: what is written from now on is the device's own. */
export function forgetOwner(): void {
  try {
    localStorage.removeItem(ownerKey);
  } catch {
    // Without storage there was nothing to forget.
  }
}

/** Somebody's session has ended by itself, and what the device writes is still theirs. */
export const sessionEnded = (): boolean => currentUser() === undefined && currentOwner() !== deviceOwner;
