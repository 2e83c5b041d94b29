import { expect, test } from 'vitest';
import { markdownToHtml } from '../../../src/islands/material/markdown.ts';

test('headings begin under the material’s own, lists and tables are what they are', () => {
  expect(markdownToHtml('# Opplegg\n\n- én\n- to')).toBe(
    '<h4>Opplegg</h4>\n<ul>\n<li>én</li>\n<li>to</li>\n</ul>',
  );
  expect(markdownToHtml('| a |\n| - |\n| b |')).toContain('<table>');
});

test.for([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[her](javascript:alert(1))',
  '[her](data:text/html,<script>alert(1)</script>)',
  '![x](https://elsewhere.example/x.png)',
  '<a href="javascript:alert(1)">x</a>',
  '[x]: javascript:alert(1)\n\n[x]',
  '<javascript:alert(1)>',
  '```html\n<script>alert(1)</script>\n```',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '# <svg onload=alert(1)>',
])('nothing runs and nothing is fetched: %s', (text) => {
  const html = markdownToHtml(text);
  expect(html).not.toMatch(/<(script|img|svg|iframe|style|object)\b/i);
  expect(html).not.toMatch(/(href|src)="?\s*(javascript|data|vbscript):/i);
  expect(html).not.toMatch(/<[^>]*\son\w+=/i);
});
