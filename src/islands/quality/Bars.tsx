export type BarRow = { id: string; label: string; about: string; n: number; said: string };

/** Bars whose numbers stand beside them: the drawing adds nothing that is not said. */
export function Bars({ of, rows }: { of: number; rows: readonly BarRow[] }) {
  if (rows.length === 0) return null;
  return (
    <ul class="bars quality__bars">
      {rows.map(({ id, label, about, n, said }) => (
        <li class="bars__row" key={id}>
          <div class="bars__label">
            <span>
              {label}
              {about && <strong> ({about})</strong>}
            </span>
            <span class="bars__value">{said}</span>
          </div>
          <svg viewBox="0 0 100 4" preserveAspectRatio="none" focusable="false" aria-hidden="true">
            <rect class="bars__track" width="100" height="4" />
            <rect class="bars__bar" width={(100 * n) / of} height="4" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
