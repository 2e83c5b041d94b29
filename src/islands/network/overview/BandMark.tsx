import { type Band, bands } from '~/domain/band';

/** One to four filled squares: the band as a shape, beside the words for it. */
export function BandMark({ band }: { band: Band }) {
  const filled = bands.indexOf(band) + 1;
  return (
    <svg class="band-mark" viewBox="0 0 46 10" focusable="false" aria-hidden="true">
      {bands.map((step, i) => (
        <rect
          key={step}
          class={i < filled ? 'band-mark__on' : 'band-mark__off'}
          x={i * 12 + 0.75}
          y="0.75"
          width="8.5"
          height="8.5"
          rx="1.5"
        />
      ))}
    </svg>
  );
}
