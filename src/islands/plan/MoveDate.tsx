import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Assignment } from '~/data/plan';
import type { Language } from '~/domain/language';
import type { PlanDate } from '~/domain/plan/dates';
import { planText } from '~/text/plan';
import { DateField } from './DateField';
import { isPossible } from './draft';
import type { PlanStore } from './plan-store';

type Props = {
  language: Language;
  assignment: Assignment;
  store: PlanStore;
  today: PlanDate;
  onClose: () => void;
};

/** Another date for an assignment. */
export function MoveDate({ language, assignment, store, today, onClose }: Props) {
  const t = planText(language);
  const date = useSignal<string>(assignment.due_on);
  const wrong = useSignal(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  async function save() {
    wrong.value = !isPossible(date.value, today);
    if (!wrong.value && (await store.move(assignment, date.value))) onClose();
  }

  return (
    <form
      ref={form}
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DateField
        id={`ny-frist-${assignment.id}`}
        label={t.newDate}
        value={date.value}
        error={wrong.value ? t.missing.date : undefined}
        onInput={(typed) => (date.value = typed)}
      />
      <div class="row">
        <button
          class="aksel-button aksel-button--small"
          data-variant="secondary"
          type="submit"
          disabled={store.busy.value}
        >
          <span class="aksel-label aksel-label--small">{t.saveDate}</span>
        </button>
        <button
          class="aksel-button aksel-button--small"
          data-variant="tertiary"
          type="button"
          onClick={onClose}
        >
          <span class="aksel-label aksel-label--small">{t.cancel}</span>
        </button>
      </div>
    </form>
  );
}
