import { signal } from '@preact/signals';
import type { OfficeMembers } from '~/data/members';

/** What the store needs from outside: the database, about one office. */
export type MembersEffects = {
  list(): Promise<OfficeMembers>;
  /** Told when the caller no longer leads the office, or is signed out: what is shown must go. */
  lost(error: unknown): void;
};
export type MembersTrouble =
  | 'offline'
  | 'failed'
  | 'last_leader'
  | 'not_member_of_office'
  | 'national_id_in_text'
  | 'team_too_long'
  | 'too_many_invitations'
  | 'invitation_gone';
const known: readonly string[] = [
  ...['last_leader', 'not_member_of_office', 'national_id_in_text'],
  ...['team_too_long', 'too_many_invitations', 'invitation_gone'],
];

/** The people of one office, asked for again after each change. What is said and what went wrong are for the page to word. */
export function createMembersStore({ list, lost }: MembersEffects) {
  const members = signal<OfficeMembers | undefined>(undefined);
  /** The last fetch failed, and what is shown is older. */
  const stale = signal(false);
  const busy = signal(false);
  const said = signal('');
  const trouble = signal<MembersTrouble | undefined>(undefined);
  /** Said instead of the list when the caller has given the role away. */
  const gaveAway = signal('');
  let asked = 0;

  async function load() {
    asked += 1;
    const mine = asked;
    try {
      const answer = await list();
      // An older question's answer does not replace a newer one's.
      if (mine !== asked || gaveAway.value) return;
      members.value = answer;
      stale.value = false;
    } catch (error) {
      const { reason, code } = error as { reason?: string; code?: string };
      stale.value = true;
      if (reason === 'signed-out' || code === 'not_leader_of_office') members.value = undefined;
      if (!members.value && !gaveAway.value) lost(error);
    }
  }

  /** Does one thing, says it, and asks for the list again. Answers whether it was done. */
  async function act(work: () => Promise<unknown>, done: string, role: 'kept' | 'given' = 'kept') {
    busy.value = true;
    said.value = '';
    trouble.value = undefined;
    let ok = true;
    try {
      await work();
      if (role === 'given') gaveAway.value = done;
      else said.value = done;
    } catch (error) {
      ok = false;
      trouble.value = troubleOf(error);
    }
    if (!gaveAway.value) await load();
    busy.value = false;
    return ok;
  }

  return { members, stale, busy, said, trouble, gaveAway, load, act };
}
export type MembersStore = ReturnType<typeof createMembersStore>;

function troubleOf(error: unknown): MembersTrouble {
  const { reason, code = '' } = error as { reason?: string; code?: string };
  if (reason === 'offline') return 'offline';
  return known.includes(code) ? (code as MembersTrouble) : 'failed';
}
