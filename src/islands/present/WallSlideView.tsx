import type { Language } from '~/domain/language';
import { presentText } from '~/text/present';
import type { WallSlide } from './deck';
import { Nodes } from './Nodes';

/** How big the type is: the more there is, the smaller. */
const sizeOf = (weight: number) =>
  weight <= 160 ? 'large' : weight <= 400 ? 'normal' : weight <= 700 ? 'dense' : 'tight';

/** One slide, on the wall or on paper. */
export function WallSlideView({
  slide,
  language,
  first,
}: {
  slide: WallSlide;
  language: Language;
  first: boolean;
}) {
  const t = presentText(language);
  const { title, above, content, weight, part, parts } = slide;
  return (
    <div class={`slide slide--${sizeOf(weight)} ${first ? 'slide--first' : ''}`}>
      {above && <p class="slide__above">{above}</p>}
      <h2 class="slide__title">
        {title}
        {parts > 1 && <span class="slide__part"> ({t.part(part, parts)})</span>}
      </h2>
      <Nodes nodes={content} class="slide__body" />
    </div>
  );
}
