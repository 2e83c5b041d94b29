import type { Language } from '~/domain/language';
import type { ShownQuestion } from '~/domain/survey/local';
import { dontKnow, points } from '~/domain/survey/points';
import { surveyText } from '~/text/survey';
import { Choices } from '../question/Choices';
import type { SurveyStore } from './survey-store';

type Props = { language: Language; question: ShownQuestion; store: SurveyStore };

/** One question, or one with a field for each of its rows. */
export function SurveyQuestion({ language, question, store }: Props) {
  const { id, text, part, help, rows } = question;
  return (
    <>
      {part && <h3 class="survey-part">{part}</h3>}
      {rows ? (
        <section class="stack" aria-labelledby={`${id}-stem`}>
          <h4 class="survey-stem" id={`${id}-stem`}>
            {text}
          </h4>
          {help && <p class="quiet">{help}</p>}
          {rows.map((row) => (
            <Field
              key={row.id}
              language={language}
              question={question}
              store={store}
              id={row.id}
              legend={row.text}
            />
          ))}
        </section>
      ) : (
        <Field language={language} question={question} store={store} id={id} legend={text} help={help} />
      )}
    </>
  );
}

type FieldProps = Props & { id: string; legend: string; help?: string | undefined };

function Field({ language, question, store, id, legend, help }: FieldProps) {
  const t = surveyText(language);
  const { kind, pick = 1 } = question;
  const value = store.draft.value.answers[id];
  const many = kind === 'pick';
  return (
    <fieldset class={`question ${kind === 'scale' ? 'survey-scale' : ''}`}>
      <legend>{legend}</legend>
      {help && <p class="quiet">{help}</p>}
      {many && (
        <p class="quiet" role="status">
          {(value?.length ?? 0) > pick ? t.pickTooMany(pick) : t.pick(value?.length ?? 0, pick)}
        </p>
      )}
      <div class="survey-options">
        <Choices
          id={id}
          many={many}
          options={optionsOf(question, t.dontKnow)}
          value={value}
          onAnswer={(answer) => store.answer(id, many ? ((answer ?? []) as string[]) : String(answer))}
        />
      </div>
    </fieldset>
  );
}

/** The ends of a scale have words; «vet ikke» stands last everywhere, and is no point of a scale. */
function optionsOf({ kind, scale, options = [] }: ShownQuestion, unsure: string) {
  if (kind === 'pick') return [...options];
  const ends: Record<string, string | undefined> = { 1: scale?.low, 5: scale?.high };
  const marks = points.map((point) => ({ id: point, text: ends[point] ? `${point} ${ends[point]}` : point }));
  return [...(kind === 'scale' ? marks : options), { id: dontKnow, text: unsure }];
}
