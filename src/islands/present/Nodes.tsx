import { useLayoutEffect, useRef } from 'preact/hooks';

/** Nodes that were made elsewhere, put into the page as they are. */
export function Nodes({ nodes, class: name }: { nodes: readonly Node[]; class?: string }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Copies: the same part of a page may stand on a slide, in the notes and on paper.
    box.current?.replaceChildren(...nodes.map((node) => node.cloneNode(true)));
  }, [nodes]);
  return <div ref={box} class={name} />;
}
