import type { NotDone } from '~/data/plan';
import { formatDate, type Language } from '~/domain/language';
import type { PlanDate } from '~/domain/plan/dates';
import { planText } from '~/text/plan';
import { progressText } from '~/text/progress';
import { Status } from '../Status';

type Props = { language: Language; people: readonly NotDone[]; dueOn: PlanDate };

/** Those who have not completed an assignment, with the same words as on the office's page. */
export function NotDoneList({ language, people, dueOn }: Props) {
  const t = planText(language);
  const p = progressText(language);
  return (
    <ul class="lines">
      {people.map(({ user_id, name, status, due_on }) => (
        <li class="line" key={user_id}>
          <span>
            {name}
            {due_on !== dueOn && (
              <span class="quiet assignment__own">{t.ownDate(formatDate(due_on, language))}</span>
            )}
          </span>
          <Status status={status}>{p[status]}</Status>
        </li>
      ))}
    </ul>
  );
}
