import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** A text that somebody wrote in Markdown. Until what reads Markdown has come, and should it not come, it is shown as written. */
export function MarkdownText({ text }: { text: string }) {
  const html = useSignal<string | undefined>(undefined);
  useEffect(() => {
    let current = true;
    import('./markdown').then(
      ({ markdownToHtml }) => {
        if (current) html.value = markdownToHtml(text);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [text, html]);
  if (html.value === undefined) return <div class="material-text material-text--plain">{text}</div>;
  // Safe: micromark escapes HTML, and tests/unit/material/markdown.test.ts tries it.
  return <div class="material-text" dangerouslySetInnerHTML={{ __html: html.value }} />;
}
