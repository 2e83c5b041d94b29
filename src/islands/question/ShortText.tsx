import { longestText } from '~/domain/grading';
import { fieldText } from '~/text/fields';
import { typedBefore } from '../before-waking';
import { type Field, type FieldProps, inputId } from './field';
import { PersonalDataWarning, writtenAnswer } from './PersonalDataWarning';
import { useTyped } from './use-typed';

export const shortText: Field = {
  Control: ShortText,
  hint: (language) => `${fieldText(language).spelling} ${fieldText(language).noNames}`,
  before: (id) => writtenAnswer(typedBefore(inputId(id))),
};

/** One or a few words. The browser's own spelling check helps; suggestions from other forms would not. */
function ShortText({ language, id, value, onAnswer }: FieldProps) {
  const input = inputId(id);
  const { shown, type } = useTyped({ input, value, onAnswer, read: writtenAnswer, write: String });
  return (
    <div class="field">
      <label for={input}>{fieldText(language).yourAnswer}</label>
      <input
        id={input}
        type="text"
        autocomplete="off"
        autocapitalize="none"
        spellcheck
        maxLength={longestText}
        value={shown}
        aria-describedby={`${id}-personal`}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <PersonalDataWarning id={`${id}-personal`} language={language} text={shown} />
    </div>
  );
}
