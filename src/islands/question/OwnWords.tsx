import { fieldText } from '~/text/fields';
import { typedBefore } from '../before-waking';
import { type Field, type FieldProps, inputId } from './field';
import { PersonalDataWarning, writtenAnswer } from './PersonalDataWarning';
import { useTyped } from './use-typed';

export const ownWords: Field = {
  Control: OwnWords,
  hint: (language) => `${fieldText(language).ownWords} ${fieldText(language).noNames}`,
  before: (id) => writtenAnswer(typedBefore(inputId(id))),
};

/** A reflection: written for oneself, as long as one likes. */
function OwnWords({ language, id, value, onAnswer, disabled }: FieldProps) {
  const input = inputId(id);
  const { shown, type } = useTyped({ input, value, onAnswer, read: writtenAnswer, write: String });
  return (
    <div class="field field--wide">
      <label for={input}>{fieldText(language).yourAnswer}</label>
      <textarea
        id={input}
        autocomplete="off"
        disabled={disabled}
        value={shown}
        aria-describedby={`${id}-personal`}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <PersonalDataWarning id={`${id}-personal`} language={language} text={shown} />
      <div class="on-paper written">{shown}</div>
    </div>
  );
}
