import type { Answer } from '~/domain/grading';

type Props = {
  id: string;
  many: boolean;
  options: readonly { readonly id: string; readonly text: string }[];
  value: Answer | undefined;
  onAnswer: (answer: Answer) => void;
  feedback?: ReadonlyMap<string, string> | undefined;
};

// Whole names, since the style sheet keeps only classes that it finds written out.
const radio = { root: 'aksel-radio', input: 'aksel-radio__input', label: 'aksel-radio__label' };
const checkbox = { root: 'aksel-checkbox', input: 'aksel-checkbox__input', label: 'aksel-checkbox__label' };

/** Radios, or check boxes when several may be right. Aksel's markup. */
export function Choices({ id, many, options, value, onAnswer, feedback }: Props) {
  const chosen = typeof value === 'string' ? [value] : (value ?? []);
  const aksel = many ? checkbox : radio;

  function choose(option: string, on: boolean) {
    if (!many) onAnswer(option);
    else onAnswer(on ? [...chosen, option] : chosen.filter((other) => other !== option));
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
        aria-describedby={said && `${input}-said`}
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
        {said && (
          <p class="option__feedback" id={`${input}-said`}>
            {said}
          </p>
        )}
      </div>
    );
  });
}

function Tick() {
  return (
    <svg class="aksel-checkbox__icon" viewBox="0 0 13 10" fill="none" aria-hidden="true">
      <path
        d="M4.03 9.47a.75.75 0 0 1-.53-.22L.22 5.97l1.06-1.06 2.75 2.75L11.25.44l1.06 1.06-7.75 7.75a.75.75 0 0 1-.53.22Z"
        fill="currentColor"
      />
    </svg>
  );
}
