import type { Scene } from '../domain/case/schema.ts';

/** One fault of a case: the scene, or the field, and what to do about it. */
export type Fault = { readonly field: string; readonly mend: string };

/** How a scene is named to an author. */
export const scene = ({ id }: Scene) => `scene ${id}`;
