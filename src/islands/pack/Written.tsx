import { useMemo } from 'preact/hooks';
import { nodesOf } from '../present/deck';
import { Nodes } from '../present/Nodes';

/** Somebody's Markdown, made harmless. */
export function Written({ text }: { text: string }) {
  const nodes = useMemo(() => nodesOf(text), [text]);
  return <Nodes nodes={nodes} class="prose" />;
}
