type Props = {
  id: string;
  label: string;
  /** Read by screen readers in place of the label, where the label is short. */
  spoken?: string;
  value: string;
  error?: string | undefined;
  onInput: (value: string) => void;
};

/** A date in the browser's own field: everybody's keyboard, language and screen reader know it. */
export function DateField({ id, label, spoken, value, error, onInput }: Props) {
  return (
    <div class="field field--date">
      <label for={id} class={spoken ? 'aksel-sr-only' : undefined}>
        {spoken ?? label}
      </label>
      <input
        id={id}
        type="date"
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
