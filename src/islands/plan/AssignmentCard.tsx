import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Assignment } from '~/data/plan';
import { formatDate, type Language } from '~/domain/language';
import type { PlanDate } from '~/domain/plan/dates';
import { leaderPhase } from '~/domain/plan/phase';
import { planText } from '~/text/plan';
import { MoveDate } from './MoveDate';
import { type Course, titleOfAssignment } from './matters';
import { NotDoneList } from './NotDoneList';
import { Phase } from './Phase';
import type { PlanStore } from './plan-store';

type Props = {
  language: Language;
  assignment: Assignment;
  course: Course;
  store: PlanStore;
  today: PlanDate;
  /** The card is gone from the screen: focus goes elsewhere. */
  onGone: () => void;
};

/** One assignment: what, for whom, by when, how many have completed it, and who has not. */
export function AssignmentCard({ language, assignment, course, store, today, onGone }: Props) {
  const t = planText(language);
  const moving = useSignal(false);
  const move = useRef<HTMLButtonElement>(null);
  const title = titleOfAssignment(assignment, course, language);
  const { covered, completed, not_done: waiting } = assignment;
  const complete = covered > 0 && waiting.length === 0;

  async function end() {
    if (await store.end(assignment)) onGone();
  }
  function closeMove() {
    moving.value = false;
    requestAnimationFrame(() => move.current?.focus());
  }

  return (
    <li class="card">
      <div class="assignment__head">
        <h3>{title}</h3>
        <Phase language={language} phase={complete ? 'complete' : leaderPhase(assignment.due_on, today)} />
      </div>
      <ul class="facts">
        <li>{t.dueOn(formatDate(assignment.due_on, language))}</li>
        <li>{t[assignment.audience_value ?? (assignment.audience === 'persons' ? 'persons' : 'all')]}</li>
        {assignment.path_id && <li>{t.pathOf(assignment.modules.length)}</li>}
        {assignment.required && <li>{t.required}</li>}
        {assignment.set_by && <li>{t.setBy(assignment.set_by)}</li>}
      </ul>
      {assignment.note && <p>{assignment.note}</p>}
      <p class="assignment__count">{covered === 0 ? t.nobody : t.done(completed, covered)}</p>
      {waiting.length > 0 && (
        <details>
          <summary>
            {t.notDone(waiting.length)}
            <span class="aksel-sr-only">: {title}</span>
          </summary>
          <NotDoneList language={language} people={waiting} dueOn={assignment.due_on} />
        </details>
      )}
      {moving.value ? (
        <MoveDate
          language={language}
          assignment={assignment}
          store={store}
          today={today}
          onClose={closeMove}
        />
      ) : (
        <div class="row no-print">
          <button
            ref={move}
            class="aksel-button aksel-button--small"
            data-variant="tertiary"
            type="button"
            aria-label={t.about_(t.change, title)}
            onClick={() => (moving.value = true)}
          >
            <span class="aksel-label aksel-label--small">{t.change}</span>
          </button>
          <button
            class="aksel-button aksel-button--small"
            data-variant="tertiary"
            type="button"
            aria-label={t.about_(t.end, title)}
            disabled={store.busy.value}
            onClick={() => void end()}
          >
            <span class="aksel-label aksel-label--small">{t.end}</span>
          </button>
        </div>
      )}
    </li>
  );
}
