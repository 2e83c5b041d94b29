/** A page that is not for the one who came: why, and where to go instead. */
export function Elsewhere({ said, path, label }: { said: string; path: string; label: string }) {
  return (
    <div class="notice" data-color="info">
      <p>{said}</p>
      <a class="aksel-button aksel-button--medium" data-variant="primary" data-color="accent" href={path}>
        <span class="aksel-label">{label}</span>
      </a>
    </div>
  );
}
