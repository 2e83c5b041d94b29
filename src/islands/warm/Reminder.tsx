import { useSignal } from '@preact/signals';
import type { Language } from '~/domain/language';
import type { Weekday } from '~/domain/memory/reminder';
import { reminderText } from '~/text/reminder';
import { Field } from '../account/Field';
import { Choices } from '../question/Choices';
import { Button } from './Resting';

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const satisfies readonly Weekday[];

/** A reminder for one's own calendar, made on the device. */
export function Reminder({ language, path }: { language: Language; path: string }) {
  const t = reminderText(language);
  const time = useSignal('08:30');
  const chosen = useSignal<readonly Weekday[]>(days.slice(0, 5));
  const said = useSignal('');

  async function make() {
    said.value = chosen.value.length === 0 ? t.chooseDay : time.value ? '' : t.chooseTime;
    if (said.value) return;
    try {
      const { reminderFile } = await import('~/domain/memory/reminder');
      const link = new URL(path, location.href).href;
      const about = { title: t.calendarTitle, about: t.calendarAbout, link };
      download(reminderFile({ ...about, time: time.value, days: chosen.value, now: new Date() }));
      said.value = t.made;
    } catch {
      said.value = t.failed;
    }
  }

  return (
    <details class="warm__reminder">
      <summary>{t.title}</summary>
      <div class="stack">
        <p>{t.about}</p>
        <Field
          id="reminder-time"
          label={t.time}
          type="time"
          autocomplete="off"
          value={time.value}
          onInput={(value) => {
            time.value = value;
          }}
        />
        <fieldset class="question">
          <legend>{t.days}</legend>
          <Choices
            id="reminder-days"
            many={true}
            options={days.map((day) => ({ id: day, text: t[day] }))}
            value={chosen.value}
            onAnswer={(answer) => {
              chosen.value = days.filter((day) => Array.isArray(answer) && answer.includes(day));
            }}
          />
        </fieldset>
        <Button label={t.make} variant="secondary" onClick={() => void make()} />
        <p role="status">{said}</p>
      </div>
    </details>
  );
}

function download(file: string): void {
  const address = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'hold-det-varmt.ics';
  link.click();
  URL.revokeObjectURL(address);
}
