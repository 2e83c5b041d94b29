import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { MyRound } from '~/data/surveys';
import { type Language, localizedPath } from '~/domain/language';
import { surveyText } from '~/text/survey';

/** Says that the office asks, until the answers are sent. Without contact it is not there; nothing else depends on it. */
export function OpenSurvey({ language, minutes }: { language: Language; minutes: number }) {
  const t = surveyText(language);
  const rounds = useSignal<readonly MyRound[]>([]);
  useEffect(() => {
    Promise.all([import('~/data/surveys'), import('~/data/survey-drafts')])
      .then(async ([{ mySurveyRounds }, { isSent }]) =>
        (await mySurveyRounds()).filter(({ id }) => !isSent(id)),
      )
      .then(
        (open) => {
          rounds.value = open;
        },
        () => undefined,
      );
  }, []);
  return (
    <>
      {rounds.value.map(({ id, office_name }) => (
        <section class="notice" data-color="info" key={id} aria-label={t.title}>
          <p>
            {office_name}: {t.mineOpen} {t.mineAnonymous}
          </p>
          <a
            class="aksel-button aksel-button--medium"
            data-variant="secondary"
            data-color="accent"
            href={`${localizedPath('/selvvurdering/', language)}?runde=${id}`}
          >
            <span class="aksel-label">{t.mineMinutes(minutes)}</span>
          </a>
        </section>
      ))}
    </>
  );
}
