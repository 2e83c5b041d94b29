import type { Language } from '~/domain/language';
import { pickedTooMany } from '~/domain/survey/ballot';
import type { ShownQuestion } from '~/domain/survey/local';
import { surveyText } from '~/text/survey';
import { Submit } from '../account/Submit';
import { Choices } from '../question/Choices';
import { SurveyQuestion } from './SurveyQuestion';
import type { SurveyStore } from './survey-store';

type Props = { language: Language; store: SurveyStore; questions: readonly ShownQuestion[] };

/** All questions on one page, with what is still missing said by the button. */
export function SurveyForm({ language, store, questions }: Props) {
  const t = surveyText(language);
  const asked = questions.filter(({ id }) => store.asked.value.some((question) => question.id === id));
  const { done, of } = store.far.value;
  const trouble = store.trouble.value;
  const tooMany = pickedTooMany(asked, store.draft.value.answers);
  return (
    <form
      class="stack stack--large"
      onSubmit={(event) => {
        event.preventDefault();
        void store.send();
      }}
    >
      {store.draft.value.stamp?.kind === 'advisor' && <AboutYou language={language} store={store} />}
      {asked.map((question) => (
        <SurveyQuestion key={question.id} language={language} question={question} store={store} />
      ))}
      <div class="stack">
        <p role="status">{t.far(done, of)}</p>
        <p class="quiet">{t.mayStop}</p>
        <p class="quiet">{t.sendOnce}</p>
        <p role="alert" class="field__error">
          {trouble === 'tooMany' ? t.pickTooMany(tooMany?.pick ?? 1) : trouble && t[trouble]}
        </p>
        <Submit busy={store.busy.value} label={t.send} busyLabel={t.sending} />
      </div>
    </form>
  );
}

function AboutYou({ language, store }: { language: Language; store: SurveyStore }) {
  const t = surveyText(language);
  const { role, line } = store.draft.value;
  return (
    <section class="stack" aria-labelledby="om-deg">
      <h3 id="om-deg">{t.aboutYou}</h3>
      <fieldset class="question">
        <legend>{t.role}</legend>
        <Choices
          id="rolle"
          many={false}
          value={role}
          options={[
            { id: 'advisor', text: t.roleAdvisor },
            { id: 'other', text: t.roleOther },
          ]}
          onAnswer={(chosen) => store.setRole(chosen === 'other' ? 'other' : 'advisor')}
        />
      </fieldset>
      {role === 'advisor' && (
        <fieldset class="question">
          <legend>{t.line}</legend>
          <p class="quiet">{t.lineHelp}</p>
          <Choices
            id="linje"
            many={false}
            value={line ?? 'none'}
            options={[
              { id: 'municipal', text: t.lineMunicipal },
              { id: 'state', text: t.lineState },
              { id: 'none', text: t.lineNone },
            ]}
            onAnswer={(chosen) => store.setLine(chosen === 'municipal' || chosen === 'state' ? chosen : null)}
          />
        </fieldset>
      )}
    </section>
  );
}
