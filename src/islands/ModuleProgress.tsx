import { type ModuleRecord, missing, moduleStatus } from '~/domain/completion';
import type { Language } from '~/domain/language';
import { missingReason, progressText } from '~/text/progress';
import { Fill } from './Fill';
import type { Rules } from './ModuleTicks';
import { Status } from './Status';
import { useProgress } from './use-progress';

type Props = {
  language: Language;
  rules: Rules;
  links: readonly { id: string; path: string; title: string }[];
  /** Address of the exam page. */
  exam: string;
  /** Address of «Hold det varmt». */
  warm: string;
};

/** How far one has come in a module, in words and a bar, and the one next step. */
export default function ModuleProgress({ language, rules, links, exam, warm }: Props) {
  const t = progressText(language);
  const progress = useProgress().value;
  const record = progress?.record(rules.id) ?? {
    read: [],
    passedEditions: [],
    completedEditions: [],
    examStarted: false,
  };
  const status = moduleStatus(rules, record);
  const left = missing(rules, record);
  const done = rules.lessons.length - left.lessonsLeft;
  const next = links.find(({ id }) => !record.read.includes(id));
  const step = next
    ? { path: next.path, text: done === 0 ? t.begin : t.goOn(next.title) }
    : { path: exam, text: t.takeExam };

  return (
    <div class="stack">
      <p>
        <Status status={status}>{t[status]}</Status>{' '}
        <span class="quiet">
          {t.lessonsOf(done, rules.lessons.length)}.{' '}
          {status !== 'completed' ? missingReason(t, left) : next ? t.restKnown : ''}
        </span>
      </p>
      <progress
        class="bar"
        value={status === 'completed' ? rules.lessons.length + 1 : done + (left.examLeft ? 0 : 1)}
        max={rules.lessons.length + 1}
        aria-label={t.lessonsOf(done, rules.lessons.length)}
      />
      {status === 'changed' && <p>{t.changedWhy}</p>}
      {status !== 'completed' && (
        <p>
          <a class="aksel-button aksel-button--medium" data-variant="primary" href={step.path}>
            <span class="aksel-label">{step.text}</span>
          </a>
        </p>
      )}
      {status !== 'completed' && next && left.examLeft && (
        <p>
          <a href={exam}>{t.testOut}</a>
        </p>
      )}
      {status === 'completed' && (
        <p>
          <a href={warm}>{t.keepWarm}</a>
        </p>
      )}
      <Ticks rules={rules} record={record} links={links} completed={status === 'completed'} t={t} />
    </div>
  );
}

type TicksProps = Pick<Props, 'rules' | 'links'> & {
  record: ModuleRecord;
  completed: boolean;
  t: ReturnType<typeof progressText>;
};

/** Puts each lesson's and the exam's tick where the page lists them. */
function Ticks({ rules, record, links, completed, t }: TicksProps) {
  const said = (id: string) => (record.read.includes(id) ? t.read : completed ? t.known : undefined);
  return (
    <>
      {links.map(({ id }) => {
        const words = said(id);
        return (
          words && (
            <Fill key={id} place={`[data-lesson="${id}"]`}>
              <Status status="completed">{words}</Status>
            </Fill>
          )
        );
      })}
      {!missing(rules, record).examLeft && (
        <Fill place="[data-exam]">
          <Status status="completed">{t.passed}</Status>
        </Fill>
      )}
    </>
  );
}
