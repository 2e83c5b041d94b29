import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Language } from '~/domain/language';
import { caseText } from '~/text/case';
import { Button } from './Button';

/** Time to talk: counts down from a number of minutes. Only the end is said aloud; seconds that tick would be noise. */
export function Timer({ language }: { language: Language }) {
  const t = caseText(language);
  const length = useSignal(8);
  const left = useSignal(8 * 60);
  const ends = useSignal<number | undefined>(undefined);
  useEffect(() => {
    if (ends.value === undefined) return;
    const end = ends.value;
    const tick = setInterval(() => {
      left.value = Math.max(0, Math.round((end - Date.now()) / 1000));
      if (left.value === 0) ends.value = undefined;
    }, 250);
    return () => clearInterval(tick);
  }, [ends.value]);
  const set = (minutes: number) => {
    length.value = minutes;
    ends.value = undefined;
    left.value = minutes * 60;
  };
  return (
    <div class="row">
      <label for="timer-length">{t.timer}</label>
      <select
        class="aksel-select__input"
        id="timer-length"
        value={length.value}
        onChange={(event) => set(Number(event.currentTarget.value))}
      >
        {[3, 5, 8, 10, 15, 20].map((minutes) => (
          <option key={minutes} value={minutes}>
            {t.minutes(minutes)}
          </option>
        ))}
      </select>
      <span role="timer">{t.timeLeft(Math.floor(left.value / 60), left.value % 60)}</span>
      {ends.value === undefined ? (
        <Button
          variant="secondary"
          text={t.start}
          onClick={() => {
            ends.value = Date.now() + (left.value || length.value * 60) * 1000;
          }}
        />
      ) : (
        <Button
          variant="secondary"
          text={t.pause}
          onClick={() => {
            ends.value = undefined;
          }}
        />
      )}
      <Button variant="tertiary" text={t.reset} onClick={() => set(length.value)} />
      <span role="status">{left.value === 0 ? t.timeUp : ''}</span>
    </div>
  );
}
