import type { Language } from '~/domain/language';
import type { ModuleLink } from './leader/ChangedSince';
import { OfficeOverview } from './leader/OfficeOverview';
import { OfficeShell } from './leader/OfficeShell';

type Props = {
  language: Language;
  signInPath: string;
  minePath: string;
  modules: readonly ModuleLink[];
};

/** The office: who has completed what, what to do next, and how to invite. */
export default function Leader({ modules, ...shell }: Props) {
  return (
    <OfficeShell {...shell}>
      {(office, lost) => (
        <OfficeOverview language={shell.language} office={office} modules={modules} lost={lost} />
      )}
    </OfficeShell>
  );
}
