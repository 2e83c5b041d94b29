import type { ModuleStatus } from '~/domain/completion';

const shapes: Record<ModuleStatus, string> = {
  'not-started': 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16m0 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13',
  'in-progress': 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16m0 1.5v13a6.5 6.5 0 1 1 0-13',
  completed: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18m4.6 6.6-5.5 6-3.7-3.5 1-1.1 2.6 2.4 4.5-4.9z',
  changed: 'M12 3 2.5 20h19zm-.8 6h1.6v6h-1.6zm0 7h1.6v1.6h-1.6z',
};

/** A status is always a shape and a word, never colour alone. */
export function Status({ status, children }: { status: ModuleStatus; children: preact.ComponentChildren }) {
  return (
    <span class={`status status--${status}`}>
      <svg class="icon" viewBox="0 0 24 24" width="1em" height="1em" aria-hidden="true">
        <path fill="currentColor" fill-rule="evenodd" d={shapes[status]} />
      </svg>
      {children}
    </span>
  );
}
