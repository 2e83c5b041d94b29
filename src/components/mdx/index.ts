import Check from './Check.astro';
import Diagram from './Diagram.astro';
import Example from './Example.astro';
import FactBox from './FactBox.astro';
import Figure from './Figure.astro';
import LawQuote from './LawQuote.astro';
import Reflection from './Reflection.astro';
import Source from './Source.astro';
import TryIt from './TryIt.astro';

/** What authors may use in MDX without importing it; docs/authoring.md describes each. */
export const authorComponents = {
  Check,
  Diagram,
  Example,
  FactBox,
  Figure,
  LawQuote,
  Reflection,
  Source,
  TryIt,
};
