import type { Language } from '~/domain/language';
import { OfficeShell } from './leader/OfficeShell';
import type { Course } from './plan/matters';
import { PlanBoard } from './plan/PlanBoard';

type Props = { language: Language; signInPath: string; minePath: string } & Course;

/** The leader's plan: what is asked of whom by when, and who has not come through yet. */
export default function Plan({ language, signInPath, minePath, modules, paths }: Props) {
  return (
    <OfficeShell language={language} signInPath={signInPath} minePath={minePath}>
      {(office, lost) => (
        <PlanBoard
          key={office.id}
          language={language}
          office={office}
          lost={lost}
          course={{ modules, paths }}
        />
      )}
    </OfficeShell>
  );
}
