import type { APIRoute } from 'astro';
import { localePaths } from '~/components/language';
import { searchParts } from '~/search/build/parts';

/** The parts of the search index of each language: `indeks`, `tekst`, and texts for excerpts. */
export const getStaticPaths = () =>
  localePaths().flatMap(({ params, props: { language } }) =>
    Object.entries(searchParts(language)).map(([part, content]) => ({
      params: { ...params, part },
      props: { content },
    })),
  );

export const GET: APIRoute<{ content: unknown }> = ({ props }) => Response.json(props.content);
