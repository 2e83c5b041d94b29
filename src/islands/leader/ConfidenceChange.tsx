import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ConfidenceChange as Change, Office } from '~/data/office';
import { verdictOf } from '~/domain/interval';
import type { Language } from '~/domain/language';
import { confidenceChangeText } from '~/text/confidence-change';
import { intervalOf, intervalWords, meanWords } from './change-words';

type Props = {
  language: Language;
  office: Pick<Office, 'id'>;
  modules: readonly { id: string; title: string }[];
};

/** How much surer the office's advisors have become, module by module: means of five or more, with how uncertain they are. */
export function ConfidenceChange({ language, office, modules }: Props) {
  const t = confidenceChangeText(language);
  const changes = useSignal<readonly Change[] | undefined>(undefined);
  const failed = useSignal(false);

  useEffect(() => {
    import('~/data/office')
      .then(({ officeConfidence }) => officeConfidence(office.id))
      .then(
        (answer) => {
          changes.value = answer;
        },
        () => {
          failed.value = true;
        },
      );
  }, [office.id]);

  const shown = modules.flatMap((module) => {
    const change = changes.value?.find(({ module_id }) => module_id === module.id);
    const between = change && intervalOf(change);
    return change && between ? [{ ...module, people: change.people, between }] : [];
  });

  return (
    <section class="stack" aria-labelledby="trygghet">
      <h2 id="trygghet">{t.title}</h2>
      <p>{t.about}</p>
      <div role="status">
        {failed.value ? (
          <p>{t.failed}</p>
        ) : changes.value === undefined ? (
          <p class="quiet">{t.loading}</p>
        ) : (
          shown.length === 0 && <p>{t.none}</p>
        )}
      </div>
      {shown.length > 0 && (
        <>
          <ul class="lines">
            {shown.map(({ id, title, people, between }) => (
              <li key={id} class="confidence-change">
                <h3>{title}</h3>
                <p>
                  <strong>{meanWords(t, between)}.</strong> {intervalWords(t, between)}{' '}
                  {t.verdict[verdictOf(between)]}
                </p>
                <p class="quiet">{t.people(people)}</p>
              </li>
            ))}
          </ul>
          <p class="quiet">{t.how}</p>
        </>
      )}
    </section>
  );
}
