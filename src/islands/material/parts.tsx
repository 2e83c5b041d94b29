import type { ComponentChildren } from 'preact';

type ButtonProps = {
  variant?: 'primary' | 'secondary' | 'tertiary';
  label?: string | undefined;
  id?: string;
  busy?: boolean;
  submit?: boolean;
  onClick?: () => void;
  children: ComponentChildren;
};

/** A button of Aksel's. `label` is read aloud where the words on it do not say of what. */
export function Button({ variant = 'secondary', label, id, busy, submit, onClick, children }: ButtonProps) {
  return (
    <button
      class="aksel-button aksel-button--medium"
      data-variant={variant}
      type={submit ? 'submit' : 'button'}
      id={id}
      aria-label={label}
      aria-disabled={busy ? 'true' : undefined}
      onClick={() => !busy && onClick?.()}
    >
      <span class="aksel-label">{children}</span>
    </button>
  );
}

type InputProps = {
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  children: (aria: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': 'true' | undefined;
  }) => ComponentChildren;
};

/** A label, a hint, a field, and what is wrong with it. */
export function Labelled({ id, label, hint, error, children }: InputProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div class="field field--wide">
      <label for={id}>{label}</label>
      {hint && (
        <p class="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': described, 'aria-invalid': error ? 'true' : undefined })}
      {error && (
        <p class="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** A choice of one in a list. */
export function Select<T extends string>({
  id,
  label,
  value,
  options,
  onChoose,
}: {
  id: string;
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onChoose: (value: T) => void;
}) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value as T)}>
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A box to tick. */
export function Tick({
  checked,
  onTick,
  children,
}: {
  checked: boolean;
  onTick: (yes: boolean) => void;
  children: ComponentChildren;
}) {
  return (
    <label class="material-tick">
      <input type="checkbox" checked={checked} onChange={(event) => onTick(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}
