import type { Reading } from './reading';

/** A figure in words over a bar: the share, how sure it is, and 2022 as a line where it has a number. */
export function FigureView({ reading }: { reading: Reading }) {
  const { label, share, counted, doubt, lines, year2022, verdict, note, bar, range, percent2022 } = reading;
  return (
    <li class="survey-figure">
      <p class="survey-figure__label">{label}</p>
      <svg
        class="survey-figure__bar"
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        focusable="false"
        aria-hidden="true"
      >
        <rect class="bars__track" width="100" height="6" />
        <rect class="bars__bar" width={bar} height="6" />
        {range && (
          <rect
            class="survey-figure__range"
            x={range.low}
            y="2.25"
            width={range.high - range.low}
            height="1.5"
          />
        )}
        {percent2022 !== undefined && (
          <rect class="survey-figure__then" x={percent2022 - 0.4} width="0.8" height="6" />
        )}
      </svg>
      <p>
        <strong>{share}</strong> {counted} {doubt}
      </p>
      {(year2022 || verdict) && (
        <p class="quiet">
          {year2022} {verdict}
        </p>
      )}
      {lines && <p class="quiet">{lines}</p>}
      {note && <p class="quiet">{note}</p>}
    </li>
  );
}
