import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Office } from '~/data/office';
import { formatTime, type Language } from '~/domain/language';
import { planText } from '~/text/plan';
import { AssignmentCard } from './AssignmentCard';
import { AssignmentForm } from './AssignmentForm';
import type { Course } from './matters';
import { PlanNews } from './PlanNews';
import { createPlanStore, type PlanStore } from './plan-store';
import { YearWheel } from './YearWheel';

type Props = { language: Language; office: Office; lost: (error: unknown) => void; course: Course };

const data = () => import('~/data/plan');

/** One office's plan, from the most urgent to what can be planned ahead. */
export function PlanBoard({ language, office, lost, course }: Props) {
  const t = planText(language);
  const store = useMemo(
    () =>
      createPlanStore({
        fetch: async () => (await data()).planStatus(office.id),
        set: async (assignments) => (await data()).setAssignments(office.id, assignments),
        move: async (id, dueOn) => (await data()).changeDate(office.id, id, dueOn),
        end: async (ids) => (await data()).endAssignments(office.id, ids),
        resume: async (ids) => (await data()).resumeAssignments(office.id, ids),
        lost,
      }),
    [office.id, lost],
  );
  useFresh(store);
  const newsAt = useRef<HTMLHeadingElement>(null);
  const plan = store.plan.value;

  if (!plan)
    return store.stale.value ? (
      <div class="notice" data-color="warning" role="alert">
        <p>{t.offlineEmpty}</p>
        <p>
          <button
            class="aksel-button aksel-button--medium"
            data-variant="secondary"
            type="button"
            onClick={() => void store.load()}
          >
            <span class="aksel-label">{t.tryAgain}</span>
          </button>
        </p>
      </div>
    ) : (
      <p class="quiet">{t.loading}</p>
    );
  return (
    <>
      <section class="stack" aria-labelledby="oppgaver">
        {/* Focus comes here when what had it is gone: the card that was ended, the form that was sent. */}
        <h2 id="oppgaver" ref={newsAt} tabIndex={-1}>
          {t.list}, {office.name}
        </h2>
        <p class="quiet">{t.updated(formatTime(plan.updated_at))}</p>
        {store.stale.value && <p role="alert">{t.offline}</p>}
        <PlanNews language={language} store={store} course={course} back={() => newsAt.current?.focus()} />
        {plan.assignments.length === 0 && (
          <p>
            {t.empty} {t.emptyNext}
          </p>
        )}
        <ul class="assignments">
          {plan.assignments.map((assignment) => (
            <AssignmentCard
              key={assignment.id}
              language={language}
              assignment={assignment}
              course={course}
              store={store}
              today={plan.today}
              onGone={() => newsAt.current?.focus()}
            />
          ))}
        </ul>
      </section>
      <AssignmentForm
        language={language}
        store={store}
        course={course}
        plan={plan}
        onSet={() => newsAt.current?.focus()}
      />
      <YearWheel
        language={language}
        store={store}
        course={course}
        plan={plan}
        onSet={() => newsAt.current?.focus()}
      />
    </>
  );
}

/** Fetched when the page is opened and when one comes back to it: people complete things meanwhile. */
function useFresh(store: PlanStore) {
  useEffect(() => {
    void store.load();
    const look = () => {
      if (document.visibilityState === 'visible') void store.load();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [store]);
}
