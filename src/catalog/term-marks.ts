import type { Language } from '../domain/language.ts';
import type { Term } from '../domain/term.ts';

/** A piece of running text: as it stands, or a word that the glossary explains. */
export type Piece = { readonly text: string; readonly term?: Term };

/** Finds the glossary's words in texts of one language. Each term is found once for each finder: that is, once a page. */
export function termFinder(terms: readonly Term[], language: Language): (text: string) => Piece[] {
  const byForm = new Map(
    terms.flatMap((term) =>
      [term.term[language], ...term.forms[language]].map((form) => [form.toLowerCase(), term] as const),
    ),
  );
  if (byForm.size === 0) return (text) => [{ text }];
  // The longest form first: «individuell plan» is not «plan».
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\d-])(?:${forms.join('|')})(?![\\p{L}\\d-])`, 'giu');
  const found = new Set<string>();

  return (text) => {
    const pieces: Piece[] = [];
    let from = 0;
    for (const match of text.matchAll(pattern)) {
      const term = byForm.get(match[0].toLowerCase());
      if (!term || found.has(term.id)) continue;
      found.add(term.id);
      if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
      pieces.push({ text: match[0], term });
      from = match.index + match[0].length;
    }
    return from === 0 ? [{ text }] : [...pieces, ...(from < text.length ? [{ text: text.slice(from) }] : [])];
  };
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
