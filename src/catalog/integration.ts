import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadCourse } from './load.ts';
import { expiring } from './report.ts';

/** Stops the build with every content problem at once, before Astro says the first one in its own words. */
export function checkContent(): AstroIntegration {
  return {
    name: 'check-content',
    hooks: {
      'astro:config:setup': ({ config, command, logger }) => {
        if (command !== 'build') return;
        const course = loadCourse(fileURLToPath(config.root));
        for (const { where, what } of expiring(course, new Date())) logger.warn(`${where} ${what}`);
      },
    },
  };
}
