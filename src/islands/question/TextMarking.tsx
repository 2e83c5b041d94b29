import { fieldText } from '~/text/fields';
import { chosenBefore } from '../before-waking';
import { type Field, type FieldProps, listIn } from './field';
import { Said } from './Said';

export const textMarking: Field = {
  Control: TextMarking,
  hint(language, marks = 2) {
    const t = fieldText(language);
    return marks === 1 ? t.markOne : t.markMany(marks);
  },
  before: (id) => chosenBefore(id, true),
};

/** Sentences to mark, as the running text they are. Where only one is asked for, marking another moves the mark. */
function TextMarking({ id, options, marks, value, onAnswer, feedback }: FieldProps) {
  const chosen = listIn(value);
  const single = marks === 1;

  function mark(sentence: string, on: boolean) {
    const others = single ? [] : chosen.filter((other) => other !== sentence);
    const next = on ? [...others, sentence] : others;
    onAnswer(next.length > 0 ? next : undefined);
  }

  return (
    <>
      <div class="marking">
        {options.map((sentence) => (
          <label class="marking__sentence" key={sentence.id}>
            <input
              type={single ? 'radio' : 'checkbox'}
              id={`${id}-${sentence.id}`}
              name={id}
              checked={chosen.includes(sentence.id)}
              aria-describedby={feedback?.get(sentence.id) ? `${id}-${sentence.id}-said` : undefined}
              onChange={(event) => mark(sentence.id, event.currentTarget.checked)}
            />
            <span>{sentence.text}</span>
          </label>
        ))}
      </div>
      {options
        .filter((sentence) => feedback?.get(sentence.id))
        .map((sentence) => (
          <div class="marking__said" key={sentence.id}>
            <p class="quiet">{sentence.text}</p>
            <Said id={`${id}-${sentence.id}`}>{feedback?.get(sentence.id)}</Said>
          </div>
        ))}
    </>
  );
}
