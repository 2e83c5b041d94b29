import { signal } from '@preact/signals';
import type { Office } from '~/data/office';

/** What the choice needs from outside: the database, and what this tab remembers. */
export type OfficeChoiceEffects = {
  offices(): Promise<readonly Office[]>;
  remembered(): string | null;
  remember(officeId: string): void;
};
/** Where this tab remembers the office, for all the leader's pages. */
export const rememberedAt = 'barneblikk:office';
export type OfficeView = 'loading' | 'signed-out' | 'not-leader' | 'offline' | 'ready';

/** Which of the caller's offices the leader's pages are about. All of them ask here, so that they agree. */
export function createOfficeChoice(effects: OfficeChoiceEffects) {
  const view = signal<OfficeView>('loading');
  const offices = signal<readonly Office[]>([]);
  const chosen = signal<Office | undefined>(undefined);

  async function load() {
    try {
      const led = (await effects.offices()).filter(({ role }) => role === 'leader');
      offices.value = led;
      chosen.value = led.find(({ id }) => id === effects.remembered()) ?? led[0];
      view.value = chosen.value ? 'ready' : 'not-leader';
    } catch (error) {
      lost(error);
    }
  }

  /** A refusal takes what the page shows away; a dead network only where nothing is shown yet. */
  function lost(error: unknown) {
    const { reason } = error as { reason?: string };
    if (reason === 'signed-out') view.value = 'signed-out';
    else if (reason === 'refused') view.value = 'not-leader';
    else if (!chosen.value) view.value = 'offline';
  }

  function choose(officeId: string) {
    effects.remember(officeId);
    chosen.value = offices.value.find(({ id }) => id === officeId);
  }

  return { view, offices, chosen, load, lost, choose };
}
export type OfficeChoice = ReturnType<typeof createOfficeChoice>;
