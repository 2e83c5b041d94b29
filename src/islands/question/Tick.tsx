/** Aksel's tick for its check box. */
export function Tick() {
  return (
    <svg class="aksel-checkbox__icon" viewBox="0 0 13 10" fill="none" aria-hidden="true">
      <path
        d="M4.03 9.47a.75.75 0 0 1-.53-.22L.22 5.97l1.06-1.06 2.75 2.75L11.25.44l1.06 1.06-7.75 7.75a.75.75 0 0 1-.53.22Z"
        fill="currentColor"
      />
    </svg>
  );
}
