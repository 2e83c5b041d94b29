import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadCourse } from './load.ts';

/** Stops the build with every content problem at once, before Astro says the first one in its own words. */
export function checkContent(): AstroIntegration {
  return {
    name: 'check-content',
    hooks: {
      'astro:config:setup': ({ config, command }) => {
        if (command === 'build') loadCourse(fileURLToPath(config.root));
      },
    },
  };
}
