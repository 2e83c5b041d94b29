import type { Language } from '../domain/language.ts';
import type { DiagramContent, Item } from './content.ts';

/** One line of a diagram's text alternative, and the steps that belong to it in order. */
export type Words = { readonly text: string; readonly inner: readonly string[] };

/** A diagram as text: what the drawing shows, in the order it is read. */
export function inWords(content: DiagramContent, language: Language): Words[] {
  const say = ({ name, about }: Item) => {
    const end = /[.?]$/.test(name[language]) ? ' ' : ': ';
    return about ? `${name[language]}${end}${about[language]}` : name[language];
  };
  if (content.form === 'chains')
    return content.chains.map((chain) => ({ text: say(chain), inner: chain.steps.map(say) }));
  if (content.form === 'wheel') return [{ text: content.center[language], inner: content.items.map(say) }];
  return content.items.map((item) => ({ text: say(item), inner: [] }));
}
