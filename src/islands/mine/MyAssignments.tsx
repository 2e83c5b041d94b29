import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { MyAssignment } from '~/data/my-assignments';
import { formatDate, type Language, localizedPath } from '~/domain/language';
import type { PlanDate } from '~/domain/plan/dates';
import { isPast } from '~/domain/plan/phase';
import { assignmentsText } from '~/text/assignments';
import { missingReason, progressText } from '~/text/progress';
import { Status } from '../Status';
import type { MyModule } from './next-step';

type Props = {
  language: Language;
  modules: readonly MyModule[];
  paths: readonly { id: string; title: string }[];
};

/** What my leaders have asked me to complete, and by when. Nothing is shown where nothing is asked. */
export function MyAssignments({ language, modules, paths }: Props) {
  const t = assignmentsText(language);
  const mine = useSignal<
    { readonly today: PlanDate; readonly assignments: readonly MyAssignment[] } | undefined
  >(undefined);
  useEffect(() => {
    import('~/data/my-assignments')
      .then(({ myAssignments }) => myAssignments())
      .then(
        (found) => (mine.value = found),
        // Without contact this is not shown; «Kontoret ditt» below says that there is none.
        () => undefined,
      );
  }, []);
  if (!mine.value || mine.value.assignments.length === 0) return null;
  const { today, assignments } = mine.value;
  return (
    <section class="stack" aria-labelledby="frister">
      <h2 id="frister">{t.title}</h2>
      <ul class="cards">
        {assignments.map((assignment) => (
          <li class="card" key={assignment.id}>
            <One language={language} assignment={assignment} today={today} modules={modules} paths={paths} />
          </li>
        ))}
      </ul>
      <p>
        <a href={localizedPath('/min-side/paminnelser/', language)}>{t.settings}</a>
      </p>
    </section>
  );
}

type OneProps = Props & { assignment: MyAssignment; today: PlanDate };

function One({ language, assignment, today, modules, paths }: OneProps) {
  const t = assignmentsText(language);
  const { due_on, status, set_by, office, path_id, note, required } = assignment;
  const date = status === 'completed' ? '' : dateSaid(due_on, today, language);
  const path = paths.find(({ id }) => id === path_id);
  const [only] = assignment.modules;
  return (
    <>
      {path_id ? (
        <>
          <h3>{path?.title ?? path_id}</h3>
          {date && <p>{date}</p>}
          <ul class="lines">
            {assignment.modules.map((module) => (
              <li class="my-module" key={module.id}>
                <ModuleLink language={language} module={module} modules={modules} />
                <Left language={language} module={module} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        only && (
          <>
            <h3>
              <ModuleLink language={language} module={only} modules={modules} />
            </h3>
            <p>
              {date} <Left language={language} module={only} />
            </p>
          </>
        )
      )}
      {note && (
        <p>
          {t.noteFrom} {note}
        </p>
      )}
      <p class="quiet">
        {set_by ? t.setBy(set_by, office.name) : t.setAt(office.name)} {required && `${t.required}.`}
      </p>
    </>
  );
}

type Module = MyAssignment['modules'][number];

function ModuleLink({
  language,
  module,
  modules,
}: {
  language: Language;
  module: Module;
  modules: readonly MyModule[];
}) {
  const page = modules.find(({ id }) => id === module.id);
  return page ? <a href={page.path}>{page.title}</a> : <span>{module.title[language]}</span>;
}

/** What is left of a module, or that it is completed. */
function Left({ language, module }: { language: Language; module: Module }) {
  const p = progressText(language);
  if (module.done) return <Status status="completed">{p.completed}</Status>;
  const left = missingReason(p, { lessonsLeft: module.lessons_left, examLeft: module.exam_left });
  return <span>{module.status === 'changed' ? p.changedWhy : left}</span>;
}

function dateSaid(dueOn: PlanDate, today: PlanDate, language: Language): string {
  const t = assignmentsText(language);
  if (dueOn === today) return t.dueToday;
  const date = formatDate(dueOn, language);
  return isPast(dueOn, today) ? t.dueWas(date) : t.dueIs(date);
}
