import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { loadEnv } from 'vite';
import { checkContent } from './src/catalog/integration.ts';
import { markTerms } from './src/catalog/mark-terms.ts';
import { embeddedBackend } from './src/embedded/astro-dev.ts';
import { serviceWorker } from './src/offline/integration.ts';
import { aksel } from './src/styles/aksel.mjs';
import { compress } from './src/styles/compress.mjs';

const { SITE = 'http://127.0.0.1:4321', SUPABASE_URL = '' } = loadEnv('', process.cwd(), '');

// The one script that must run before the first paint; everything else Astro hashes itself.
const themeScript = readFileSync('./src/components/theme-init.js', 'utf8');
const themeHash = `sha256-${createHash('sha256').update(themeScript).digest('base64')}`;

const leftOut = fileURLToPath(new URL('./src/data/left-out.ts', import.meta.url));

export default defineConfig({
  site: SITE,
  trailingSlash: 'always',
  // Biome breaks lines where HTML allows it; the default, 'jsx', would drop those spaces.
  compressHTML: true,
  i18n: { locales: ['nb', 'nn'], defaultLocale: 'nb' },
  integrations: [checkContent(), mdx(), preact(), serviceWorker(), compress(), embeddedBackend()],
  devToolbar: { enabled: false },
  // A style element would need its own hash in the policy; a file is covered by 'self' and cached.
  build: { inlineStylesheets: 'never' },
  markdown: {
    // Shiki writes inline styles, which the content security policy forbids.
    syntaxHighlight: false,
    processor: satteri({
      hastPlugins: [markTerms()],
      features: {
        // Authors write «» themselves; the processor only knows English quotes.
        smartPunctuation: { quotes: false },
        gfm: { footnotes: { label: 'Fotnoter', backLabel: 'Tilbake til referanse {reference}' } },
      },
    }),
  },
  security: {
    csp: {
      scriptDirective: { hashes: [themeHash] },
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        `connect-src 'self' ${SUPABASE_URL}`.trim(),
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  vite: {
    plugins: [aksel()],
    resolve: { alias: { '@supabase/realtime-js': leftOut, '@supabase/storage-js': leftOut } },
  },
});
