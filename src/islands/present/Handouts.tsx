import type { Language } from '~/domain/language';
import { presentText } from '~/text/present';
import type { WallSlide } from './deck';
import { WallSlideView } from './WallSlideView';

/** On paper alone: three slides on a sheet, with lines to write on beside each. */
export function Handouts({ slides, language }: { slides: readonly WallSlide[]; language: Language }) {
  const t = presentText(language);
  return (
    <ol class="handouts">
      {slides.map((slide, place) => (
        <li key={place} class="handout">
          <WallSlideView slide={slide} language={language} first={place === 0} />
          <div class="handout__lines">
            <p>
              {t.handout} · {t.place(place + 1, slides.length)}
            </p>
            {['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((line) => (
              <div key={line} />
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
