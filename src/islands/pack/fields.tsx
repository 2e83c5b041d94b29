import type { ComponentChildren } from 'preact';

type Props = {
  id: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  about?: string;
  error?: string | undefined;
  most?: number;
};

const describedBy = ({ id, about, error }: Props) =>
  [about ? `${id}-about` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;

/** One line of text. */
export function LineField(props: Props & { type?: 'text' | 'number' | 'url' | 'search' }) {
  const { id, value, onInput, type = 'text', most = 200, error } = props;
  return (
    <Around {...props}>
      <input
        id={id}
        type={type}
        value={value}
        maxLength={type === 'number' ? undefined : most}
        min={type === 'number' ? 0 : undefined}
        max={type === 'number' ? 600 : undefined}
        autocomplete="off"
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(props)}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Around>
  );
}

/** Several lines of text. */
export function TextField(props: Props & { rows?: number }) {
  const { id, value, onInput, rows = 4, most = 20_000, error } = props;
  return (
    <Around {...props}>
      <textarea
        id={id}
        value={value}
        rows={rows}
        maxLength={most}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(props)}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Around>
  );
}

/** One of several. */
export function ChoiceField(props: Props & { choices: readonly (readonly [value: string, text: string])[] }) {
  const { id, value, onInput, choices } = props;
  return (
    <Around {...props}>
      <select id={id} value={value} onChange={(event) => onInput(event.currentTarget.value)}>
        {choices.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </Around>
  );
}

function Around({ id, label, about, error, children }: Props & { children: ComponentChildren }) {
  return (
    <div class="field field--wide">
      <label for={id}>{label}</label>
      {about && (
        <p class="quiet" id={`${id}-about`}>
          {about}
        </p>
      )}
      {children}
      {error && (
        <p class="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

type ButtonProps = {
  text: string;
  onClick: () => void;
  variant?: 'primary' | 'secondary' | 'tertiary';
  label?: string;
  off?: boolean;
  small?: boolean;
  id?: string;
};

/** A button. One that has nothing to do now says so and keeps the focus. */
export function Press({
  text,
  onClick,
  variant = 'secondary',
  label,
  off = false,
  small = false,
  id,
}: ButtonProps) {
  return (
    <button
      id={id}
      class={`aksel-button ${small ? 'aksel-button--small' : 'aksel-button--medium'}`}
      data-variant={variant}
      type="button"
      aria-label={label}
      aria-disabled={off ? 'true' : undefined}
      onClick={() => off || onClick()}
    >
      <span class="aksel-label">{text}</span>
    </button>
  );
}
