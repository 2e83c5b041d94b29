import { useMemo, useRef } from 'preact/hooks';
import type { OfficePlan } from '~/data/plan';
import { formatDate, type Language } from '~/domain/language';
import { personalDataIn } from '~/domain/personal-data';
import { reminderDates } from '~/domain/plan/reminder-rule';
import { planText } from '~/text/plan';
import { Submit } from '../account/Submit';
import { AudienceField } from './AudienceField';
import { DateField } from './DateField';
import { createDraft, type Draft, isPossible } from './draft';
import { MatterField } from './MatterField';
import { type Course, mattersOf } from './matters';
import type { PlanStore } from './plan-store';
import { Tickbox } from './Tickbox';

type Props = { language: Language; store: PlanStore; course: Course; plan: OfficePlan; onSet: () => void };

/** «Gi en oppgave med frist». What is written stays until it is set. */
export function AssignmentForm({ language, store, course, plan, onSet }: Props) {
  const t = planText(language);
  const draft = useMemo(() => createDraft(() => crypto.randomUUID(), mattersOf(course)), []);
  const form = useRef<HTMLFormElement>(null);

  async function send() {
    const assignment = draft.finish(plan.today);
    if (!assignment) {
      // After the errors are drawn: to the first field that has one.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    if (await store.set([assignment])) {
      draft.clear();
      onSet();
    }
  }

  return (
    <section class="stack no-print" aria-labelledby="ny-oppgave">
      <h2 id="ny-oppgave">{t.form}</h2>
      <form
        ref={form}
        class="stack"
        aria-labelledby="ny-oppgave"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <MatterField language={language} draft={draft} course={course} />
        <AudienceField language={language} draft={draft} members={plan.members} />
        <div class="stack stack--small">
          <DateField
            id="frist"
            label={t.due}
            value={draft.dueOn.value}
            error={draft.missing.value.includes('date') ? t.missing.date : undefined}
            onInput={(typed) => (draft.dueOn.value = typed)}
          />
          {isPossible(draft.dueOn.value, plan.today) && (
            <p class="quiet">{mails(draft.dueOn.value, plan.today, language)}</p>
          )}
        </div>
        <Note language={language} draft={draft} />
        <Tickbox
          id="obligatorisk"
          label={t.must}
          checked={draft.required.value}
          onChange={(on) => (draft.required.value = on)}
        />
        <p role="alert" class="field__error">
          {store.trouble.value && t.trouble[store.trouble.value]}
        </p>
        <Submit busy={store.busy.value} label={t.submit} busyLabel={t.submitting} />
      </form>
    </section>
  );
}

function mails(dueOn: string, today: string, language: Language): string {
  const t = planText(language);
  const dates = reminderDates(dueOn, today).map((date) => formatDate(date, language));
  return dates.length > 0 ? t.mails(dates.join(', ')) : t.mailsNone;
}

function Note({ language, draft }: { language: Language; draft: Draft }) {
  const t = planText(language);
  const wrong = draft.missing.value.find((name) => name === 'note' || name === 'id');
  const found = personalDataIn(draft.note.value);
  const said = found.includes('id-number')
    ? t.missing.id
    : wrong
      ? t.missing[wrong]
      : found.length > 0
        ? t.looksPersonal
        : '';
  return (
    <div class="field">
      <label for="beskjed">{t.note}</label>
      <p class="quiet" id="beskjed-hint">
        {t.noteHint}
      </p>
      <textarea
        id="beskjed"
        rows={3}
        value={draft.note.value}
        aria-describedby="beskjed-hint beskjed-said"
        aria-invalid={wrong ? 'true' : undefined}
        onInput={(event) => (draft.note.value = event.currentTarget.value)}
      />
      <p
        class={wrong || found.includes('id-number') ? 'field__error' : 'quiet'}
        id="beskjed-said"
        role="status"
      >
        {said}
      </p>
    </div>
  );
}
