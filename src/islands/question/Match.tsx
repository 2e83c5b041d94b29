import { fieldText } from '~/text/fields';
import { pickedBefore } from '../before-waking';
import { type Field, type FieldProps, pairsIn } from './field';
import { Said } from './Said';

export const match: Field = {
  Control: Match,
  hint: (language) => fieldText(language).pairUp,
  before: pickedBefore,
};

const letter = (index: number) => String.fromCharCode(65 + index);

/** Each option with a list to choose what it belongs to. A native select is known by every keyboard, screen reader and phone. */
function Match({ language, id, options, targets, value, onAnswer, feedback }: FieldProps) {
  const t = fieldText(language);
  const pairs = pairsIn(value);

  function pick(option: string, target: string) {
    const { [option]: _, ...others } = pairs;
    const next = target ? { ...others, [option]: target } : others;
    onAnswer(Object.keys(next).length > 0 ? next : undefined);
  }

  return (
    <>
      <ul class="pairs">
        {options.map((option) => {
          const input = `${id}-${option.id}`;
          const said = feedback?.get(option.id);
          return (
            <li class="pair" key={option.id}>
              <label for={input}>{option.text}</label>
              <select
                id={input}
                name={id}
                value={pairs[option.id] ?? ''}
                aria-describedby={said ? `${input}-said` : undefined}
                onChange={(event) => pick(option.id, event.currentTarget.value)}
              >
                <option value="">{t.choose}</option>
                {targets.map((target) => (
                  <option key={target.id} value={target.id}>
                    {target.text}
                  </option>
                ))}
              </select>
              <span class="on-paper blank">
                {targets.flatMap((target, index) => (target.id === pairs[option.id] ? [letter(index)] : []))}
              </span>
              <Said id={input}>{said}</Said>
            </li>
          );
        })}
      </ul>
      <div class="on-paper">
        <p>{t.chooseFrom}</p>
        <ul class="pairs__targets">
          {targets.map((target, index) => (
            <li key={target.id}>
              {letter(index)}. {target.text}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
