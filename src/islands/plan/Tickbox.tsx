import { Tick } from '../question/Tick';

type Props = { id: string; label: string; checked: boolean; onChange: (on: boolean) => void };

/** One thing to say yes to. Aksel's markup. */
export function Tickbox({ id, label, checked, onChange }: Props) {
  return (
    <div class="aksel-checkbox">
      <span class="aksel-checkbox__input-wrapper">
        <input
          class="aksel-checkbox__input"
          type="checkbox"
          id={id}
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <Tick />
      </span>
      <label class="aksel-checkbox__label" for={id}>
        {label}
      </label>
    </div>
  );
}
