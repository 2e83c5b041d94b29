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

/** Whose facts the device writes: the signed-in user's, or the device's own until somebody signs in. */
export const currentOwner = (): string => currentUser()?.id ?? deviceOwner;
export const deviceOwner = 'device';
