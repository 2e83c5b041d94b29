import { checkText } from '~/text/check';
import { chosenBefore } from '../before-waking';
import { type Field, type FieldProps, listIn } from './field';
import { Said } from './Said';
import { Tick } from './Tick';

// Whole names, since the style sheet keeps only classes that it finds written out.
const radio = { root: 'aksel-radio', input: 'aksel-radio__input', label: 'aksel-radio__label' };
const checkbox = { root: 'aksel-checkbox', input: 'aksel-checkbox__input', label: 'aksel-checkbox__label' };

export const oneOf: Field = {
  Control: (props) => <Choices {...props} many={false} />,
  before: (id) => chosenBefore(id, false),
};
export const anyOf: Field = {
  Control: (props) => <Choices {...props} many />,
  hint: (language) => checkText(language).pickMany,
  before: (id) => chosenBefore(id, true),
};

type Props = Pick<FieldProps, 'id' | 'options' | 'value' | 'onAnswer'> &
  Partial<Pick<FieldProps, 'feedback'>> & { many: boolean };

/** Radios, or check boxes when several may be right. Aksel's markup. */
export function Choices({ id, many, options, value, onAnswer, feedback }: Props) {
  const chosen = listIn(value);
  const aksel = many ? checkbox : radio;

  function choose(option: string, on: boolean) {
    if (!many) return onAnswer(option);
    const next = on ? [...chosen, option] : chosen.filter((other) => other !== option);
    onAnswer(next.length > 0 ? next : undefined);
  }

  return options.map((option) => {
    const input = `${id}-${option.id}`;
    const said = feedback?.get(option.id);
    const box = (
      <input
        class={aksel.input}
        type={many ? 'checkbox' : 'radio'}
        id={input}
        name={id}
        checked={chosen.includes(option.id)}
        aria-describedby={said ? `${input}-said` : undefined}
        onChange={(event) => choose(option.id, event.currentTarget.checked)}
      />
    );
    return (
      <div class="option" key={option.id}>
        <div class={aksel.root}>
          {many ? (
            <span class="aksel-checkbox__input-wrapper">
              {box}
              <Tick />
            </span>
          ) : (
            box
          )}
          <label class={aksel.label} for={input}>
            {option.text}
          </label>
        </div>
        <Said id={input}>{said}</Said>
      </div>
    );
  });
}
