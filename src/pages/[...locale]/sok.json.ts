import type { APIRoute } from 'astro';
import { localePaths } from '~/components/language';
import type { Language } from '~/domain/language';
import { documents } from '~/search/documents';
import lunr from '~/search/norwegian';

export const getStaticPaths = localePaths;

/** The search index of one language, built once with the site. */
export const GET: APIRoute<{ language: Language }> = ({ props }) => {
  const found = documents(props.language);
  const index = lunr(function () {
    this.use(lunr.no);
    this.ref('path');
    this.field('title', { boost: 5 });
    this.field('about', { boost: 2 });
    this.field('text');
    for (const document of found) this.add(document);
  });
  const shown = Object.fromEntries(
    found.map(({ path, kind, title, about }) => [path, { kind, title, about }]),
  );
  return Response.json({ index, shown });
};
