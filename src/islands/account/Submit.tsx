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
  return (
    <p>
      <button class="aksel-button aksel-button--medium" data-variant={variant} type="submit" disabled={busy}>
        <span class="aksel-label">{busy ? busyLabel : label}</span>
      </button>
    </p>
  );
}
