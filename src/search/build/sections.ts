import { headingsIn } from '../../catalog/headings.ts';

/** What stands under one heading of a lesson, as MDX; the first has no heading. */
export type Section = { readonly heading: string; readonly slug: string; readonly mdx: string };

/** A lesson's text by heading, with the anchors that the site gives them. */
export function sectionsOf(body: string): Section[] {
  const headings = headingsIn(body);
  const [lead = '', ...rest] = body.split(/^#{2,3} +.+? *$/m);
  return [
    { heading: '', slug: '', mdx: lead },
    ...rest.map((mdx, i) => ({ heading: headings[i]?.text ?? '', slug: headings[i]?.slug ?? '', mdx })),
  ];
}
