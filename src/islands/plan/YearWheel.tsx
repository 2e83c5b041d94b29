import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import type { OfficePlan } from '~/data/plan';
import type { Language } from '~/domain/language';
import { reached } from '~/domain/plan/assignment';
import { planText } from '~/text/plan';
import { audienceOf } from './draft';
import type { Course } from './matters';
import type { PlanStore } from './plan-store';
import { WheelRows } from './WheelRows';
import { createWheel, wheelAudience } from './wheel-store';

type Props = { language: Language; store: PlanStore; course: Course; plan: OfficePlan; onSet: () => void };

/** «Årshjul»: a path spread over a year, to be changed and then set in one go. */
export function YearWheel({ language, store, course, plan, onSet }: Props) {
  const t = planText(language);
  const wheel = useMemo(() => createWheel(() => crypto.randomUUID()), []);
  const paths = course.paths.filter(({ id }) => id in wheelAudience);
  const chosen = useSignal(paths[0]?.id ?? '');
  const tried = useSignal(false);
  const rows = useRef<HTMLHeadingElement>(null);
  const audience = audienceOf(wheel.audience.value, []);
  const n = wheel.included.value.length;

  function propose() {
    const path = paths.find(({ id }) => id === chosen.value);
    if (!path) return;
    tried.value = false;
    wheel.propose(path, plan.today, takenBy(plan, wheelAudience[path.id]));
    requestAnimationFrame(() => rows.current?.focus());
  }

  async function set() {
    tried.value = true;
    if (n === 0 || wheel.wrong(plan.today).length > 0) return;
    if (!(await store.set(wheel.assignments()))) return;
    wheel.clear();
    onSet();
  }

  return (
    <section class="stack no-print" aria-labelledby="arshjul">
      <h2 id="arshjul">{t.wheel}</h2>
      <p>{t.wheelAbout}</p>
      <div class="row row--end">
        <div class="field">
          <label for="arshjul-lop">{t.wheelFor}</label>
          <select
            id="arshjul-lop"
            value={chosen.value}
            onChange={(event) => (chosen.value = event.currentTarget.value)}
          >
            {paths.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <button
          class="aksel-button aksel-button--medium"
          data-variant="secondary"
          type="button"
          onClick={propose}
        >
          <span class="aksel-label">{t.wheelShow}</span>
        </button>
      </div>
      {wheel.path.value && (
        <div class="stack">
          <h3 ref={rows} tabIndex={-1}>
            {wheel.path.value.title}
          </h3>
          <p>{t.wheelTo(t[wheel.audience.value], reached(plan.members, audience).length)}</p>
          <WheelRows
            language={language}
            wheel={wheel}
            course={course}
            today={plan.today}
            tried={tried.value}
            taken={takenBy(plan, wheel.audience.value)}
          />
          <p role="alert" class="field__error">
            {tried.value && n === 0 ? t.wheelNone : store.trouble.value && t.trouble[store.trouble.value]}
          </p>
          <div class="row">
            <button
              class="aksel-button aksel-button--medium"
              data-variant="secondary"
              type="button"
              disabled={store.busy.value}
              onClick={() => void set()}
            >
              <span class="aksel-label">{t.wheelSet(n)}</span>
            </button>
            <button
              class="aksel-button aksel-button--medium"
              data-variant="tertiary"
              type="button"
              onClick={wheel.clear}
            >
              <span class="aksel-label">{t.cancel}</span>
            </button>
          </div>
        </div>
      )}
    </section>
  );
}

/** Modules that these people, or everybody, have a date for already. */
function takenBy(plan: OfficePlan, audience: string | undefined): ReadonlySet<string> {
  const theirs = plan.assignments.filter((one) => one.audience === 'all' || one.audience_value === audience);
  return new Set(theirs.flatMap(({ modules }) => modules.map(({ id }) => id)));
}
