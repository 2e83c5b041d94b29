import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** Pictures would be fetched from elsewhere, and tell there who reads. */
const withoutPictures = { disable: { null: ['labelStartImage'] } };

/**
 * Markdown as HTML that is safe to show: HTML in it is shown as text, and links lead to pages only. Headings begin two
 * levels down, under the heading of the material.
 */
export function markdownToHtml(text: string): string {
  const html = micromark(text, { extensions: [gfm(), withoutPictures], htmlExtensions: [gfmHtml()] });
  return html.replace(
    /<(\/?)h([1-6])>/g,
    (_, end: string, level: string) => `<${end}h${Math.min(6, Number(level) + 3)}>`,
  );
}
