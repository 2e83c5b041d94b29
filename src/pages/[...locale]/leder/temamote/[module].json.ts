import type { APIRoute } from 'astro';
import { modulesIn } from '~/catalog/lookup';
import { themeMaterial } from '~/catalog/theme-material';
import { localePaths } from '~/components/language';
import type { Language } from '~/domain/language';

export const getStaticPaths = () =>
  localePaths().flatMap(({ params, props }) =>
    modulesIn(props.language).map(({ module }) => ({
      params: { ...params, module },
      props: { ...props, module },
    })),
  );

/** What a theme meeting about one module is made of. Fetched when the module is chosen. */
export const GET: APIRoute<{ language: Language; module: string }> = ({ props }) =>
  Response.json(themeMaterial(props.module, props.language));
