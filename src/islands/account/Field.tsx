type Props = {
  id: string;
  label: string;
  type: 'email' | 'password' | 'text' | 'time';
  autocomplete: 'email' | 'current-password' | 'one-time-code' | 'off';
  value: string;
  error?: string | undefined;
  onInput: (value: string) => void;
};

/** A labelled text field; its error stands under it and is read with it. */
export function Field({ id, label, type, autocomplete, value, error, onInput }: Props) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={id}
        type={type}
        autocomplete={autocomplete}
        inputMode={autocomplete === 'one-time-code' ? 'numeric' : undefined}
        value={value}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {error && (
        <p class="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
