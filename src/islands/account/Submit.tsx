import { useAwake } from '../use-awake';

/** The button of a form; says what happens while it happens. */
export function Submit({
  busy,
  label,
  busyLabel,
  variant = 'primary',
}: {
  busy: boolean;
  label: string;
  busyLabel: string;
  variant?: 'primary' | 'secondary';
}) {
  const awake = useAwake();
  return (
    <p>
      <button
        class="aksel-button aksel-button--medium"
        data-variant={variant}
        type="submit"
        disabled={busy || !awake}
      >
        <span class="aksel-label">{busy ? busyLabel : label}</span>
      </button>
    </p>
  );
}
