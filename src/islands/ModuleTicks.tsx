import { moduleStatus } from '~/domain/completion';
import type { Language } from '~/domain/language';
import { progressText } from '~/text/progress';
import { Fill } from './Fill';
import { Status } from './Status';
import { useProgress } from './use-progress';

export type Rules = { readonly id: string; readonly edition: number; readonly lessons: readonly string[] };

/** Puts each module's status into the list that the page already shows. */
export default function ModuleTicks({
  language,
  modules,
}: {
  language: Language;
  modules: readonly Rules[];
}) {
  const t = progressText(language);
  const progress = useProgress().value;
  if (!progress) return null;
  return (
    <>
      {modules.map((rules) => {
        const status = moduleStatus(rules, progress.record(rules.id));
        return (
          <Fill key={rules.id} place={`[data-module="${rules.id}"].status`}>
            <Status status={status}>{t[status]}</Status>
          </Fill>
        );
      })}
    </>
  );
}
