import GithubSlugger from 'github-slugger';

export type Heading = { readonly text: string; readonly slug: string };

/** A lesson's `##` and `###` headings with the anchors that the site gives them. */
export function headingsIn(body: string): Heading[] {
  const slugger = new GithubSlugger();
  return [...body.matchAll(/^#{2,3} +(.+?) *$/gm)].map(([, text = '']) => ({
    text,
    slug: slugger.slug(text),
  }));
}
