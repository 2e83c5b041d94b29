import { useSignal } from '@preact/signals';
import { numberText, parseNumber } from '~/domain/number-text';
import { fieldText } from '~/text/fields';
import { typedBefore } from '../before-waking';
import { type Field, type FieldProps, inputId } from './field';
import { useTyped } from './use-typed';

export const number: Field = { Control: NumberField, before: (id) => parseNumber(typedBefore(inputId(id))) };

const write = (value: unknown) => (typeof value === 'number' ? numberText(value) : '');

/** A number, written as people write them in Norway, with its unit. */
function NumberField({ language, id, unit, value, onAnswer }: FieldProps) {
  const t = fieldText(language);
  const input = inputId(id);
  const { shown, type } = useTyped({ input, value, onAnswer, read: parseNumber, write });
  // Nobody is told off in the middle of a number.
  const left = useSignal(false);
  const unreadable = left.value && shown.trim() !== '' && parseNumber(shown) === undefined;
  return (
    <div class="field">
      <label for={input}>{t.yourAnswer}</label>
      <span class="amount">
        <input
          id={input}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          maxLength={30}
          value={shown}
          aria-invalid={unreadable}
          aria-describedby={`${id}-unit${unreadable ? ` ${id}-error` : ''}`}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={() => {
            left.value = true;
          }}
        />
        <span id={`${id}-unit`}>{unit}</span>
      </span>
      {unreadable && (
        <p class="field__error" id={`${id}-error`}>
          {t.notANumber}
        </p>
      )}
    </div>
  );
}
