import type { Place } from '~/domain/theme-meeting/material';

/** The whole address: on paper a path alone leads nowhere. */
export const addressOf = ({ path }: Pick<Place, 'path'>): string => new URL(path, location.origin).href;
