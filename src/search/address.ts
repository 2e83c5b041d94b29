import type { Hit } from './query/engine.ts';
import type { Excerpt } from './query/excerpt.ts';

/** Where a hit leads: to its heading, with the words marked. */
export function addressOf({ path, slug }: Hit, excerpt?: Excerpt): string {
  const place = slug && !path.includes('#') ? `#${encodeURIComponent(slug)}` : '';
  const fragment = excerpt?.fragment ?? '';
  return `${path}${place}${fragment && !place && !path.includes('#') ? `#${fragment}` : fragment}`;
}
