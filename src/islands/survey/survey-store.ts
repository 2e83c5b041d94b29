import { computed, signal } from '@preact/signals';
import type { SurveyDraft } from '~/data/survey-drafts';
import type { MyRound, Stamp } from '~/data/surveys';
import {
  type Answers,
  type Asked,
  type Ballot,
  howFar,
  type Line,
  pickedTooMany,
  questionsFor,
  toSend,
} from '~/domain/survey/ballot';
import type { Kind } from '~/domain/survey/groups';

export type SurveyEffects = {
  rounds(): Promise<readonly MyRound[]>;
  /** What the device has of a round; made, secret and all, where it has nothing. */
  load(round: string): SurveyDraft;
  save(round: string, draft: SurveyDraft): void;
  markSent(round: string): void;
  take(round: string, secret: string): Promise<Stamp>;
  cast(round: string, secret: string, stamp: Stamp, ballot: Ballot): Promise<void>;
};
export type SurveyView =
  | 'loading'
  | 'offline'
  | 'signed-out'
  | 'none'
  | 'intro'
  | 'answering'
  | 'sent'
  | 'taken'
  | 'closed';
export type SurveyTrouble = 'roleMissing' | 'nothing' | 'notSent' | 'tooMany';

/** One person's answers to a round: kept with every change, sent once, and gone from here when they are. */
export function createSurveyStore(questions: readonly Asked[], effects: SurveyEffects) {
  const view = signal<SurveyView>('loading');
  const round = signal<MyRound | undefined>(undefined);
  const draft = signal<SurveyDraft>({ secret: '', line: null, answers: {} });
  const trouble = signal<SurveyTrouble | undefined>(undefined);
  const busy = signal(false);
  const role = computed<Kind | undefined>(() =>
    draft.value.stamp?.kind === 'leader' ? 'leader' : draft.value.role,
  );
  const asked = computed(() => questionsFor(questions, role.value ?? 'advisor'));
  const far = computed(() => howFar(questions, role.value ?? 'advisor', draft.value.answers));

  async function load(wanted: string | null) {
    view.value = 'loading';
    try {
      const open = await effects.rounds();
      round.value = open.find(({ id }) => id === wanted) ?? (wanted === null ? open[0] : undefined);
      if (!round.value) {
        view.value = 'none';
        return;
      }
      draft.value = effects.load(round.value.id);
      view.value = draft.value.sent ? 'sent' : draft.value.stamp ? 'answering' : 'intro';
    } catch (error) {
      view.value = viewAfter(error);
    }
  }

  /** Takes the ballot. The secret is on the device already, so a lost reply loses nothing: begin again. */
  async function begin() {
    if (busy.value || !round.value) return;
    busy.value = true;
    try {
      keep({ ...draft.value, stamp: await effects.take(round.value.id, draft.value.secret) });
      view.value = 'answering';
    } catch (error) {
      view.value = viewAfter(error);
    }
    busy.value = false;
  }

  function keep(next: SurveyDraft) {
    draft.value = next;
    trouble.value = undefined;
    if (round.value) effects.save(round.value.id, next);
  }
  const answer = (id: string, value: string | readonly string[]) =>
    keep({ ...draft.value, answers: { ...draft.value.answers, [id]: value } });
  const setRole = (chosen: Kind) => keep({ ...draft.value, role: chosen });
  const setLine = (line: Line | null) => keep({ ...draft.value, line });

  async function send() {
    trouble.value = missing(role.value, asked.value, draft.value.answers);
    const { secret, stamp, line, answers } = draft.value;
    if (busy.value || trouble.value || !round.value || !stamp || !role.value) return;
    busy.value = true;
    try {
      await effects.cast(round.value.id, secret, stamp, toSend(questions, role.value, line, answers));
      effects.markSent(round.value.id);
      draft.value = { secret: '', line: null, answers: {}, sent: true };
      view.value = 'sent';
    } catch (error) {
      if ((error as { code?: string }).code === 'round_closed') view.value = 'closed';
      else trouble.value = 'notSent';
    }
    busy.value = false;
  }

  return { view, round, draft, trouble, busy, role, asked, far, load, begin, answer, setRole, setLine, send };
}
export type SurveyStore = ReturnType<typeof createSurveyStore>;

/** What keeps a ballot from being sent, if anything. */
function missing(
  role: Kind | undefined,
  asked: readonly Asked[],
  answers: Answers,
): SurveyTrouble | undefined {
  if (!role) return 'roleMissing';
  if (pickedTooMany(asked, answers)) return 'tooMany';
  return howFar(asked, role, answers).done === 0 ? 'nothing' : undefined;
}

function viewAfter(error: unknown): SurveyView {
  const { code, reason } = error as { code?: string; reason?: string };
  if (code === 'ballot_taken') return 'taken';
  if (code === 'round_closed') return 'closed';
  return reason === 'signed-out' ? 'signed-out' : 'offline';
}
