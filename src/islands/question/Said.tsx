import type { ComponentChildren } from 'preact';

/** What an option says back; the control it belongs to is described by `<id>-said`. */
export function Said({ id, children }: { id: string; children: ComponentChildren }) {
  if (!children) return null;
  return (
    <p class="option__feedback" id={`${id}-said`}>
      {children}
    </p>
  );
}
