import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Language } from '~/domain/language';
import { themeText } from '~/text/theme';
import { useAwake } from '../use-awake';
import { downloadInvitation } from './download-invitation';
import type { ThemeStore } from './theme-store';

type Props = {
  language: Language;
  store: ThemeStore;
  modules: readonly { id: string; title: string }[];
  onChoose: (moduleId: string) => void;
  /** Further fields, between the module's and those of time and place. */
  children: ComponentChildren;
};

/** What the meeting is about, when and where it is, and what one can take away. */
export function Choosing({ language, store, modules, onChoose, children }: Props) {
  const t = themeText(language);
  const cases = store.material.value?.cases ?? [];
  return (
    <section class="stack no-print" aria-labelledby="choose">
      <h2 id="choose">{t.choose}</h2>
      <div class="theme__fields">
        <Select
          id="module"
          label={t.module}
          options={modules}
          value={store.moduleId.value}
          onChoose={onChoose}
        />
        {cases.length > 0 && (
          <Select
            id="case"
            label={t.case}
            options={cases}
            value={store.guide.value?.case?.id ?? ''}
            onChoose={(id) => {
              store.caseId.value = id;
            }}
          />
        )}
        {children}
      </div>
      <fieldset class="question">
        <legend>{t.when}</legend>
        <div class="theme__fields">
          <WhenField store={store} name="date" type="date" label={t.date} />
          <WhenField store={store} name="time" type="time" label={t.time} />
          <WhenField store={store} name="place" type="text" label={t.place} />
        </div>
      </fieldset>
      <TakeAway language={language} store={store} />
    </section>
  );
}

type SelectProps = {
  id: string;
  label: string;
  options: readonly { id: string; title: string }[];
  value: string;
  onChoose: (id: string) => void;
};

function Select({ id, label, options, value, onChoose }: SelectProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.title}
          </option>
        ))}
      </select>
    </div>
  );
}

type WhenProps = {
  store: ThemeStore;
  name: 'date' | 'time' | 'place';
  type: 'date' | 'time' | 'text';
  label: string;
};

function WhenField({ store, name, type, label }: WhenProps) {
  return (
    <div class="field">
      <label for={`meeting-${name}`}>{label}</label>
      <input
        id={`meeting-${name}`}
        type={type}
        autocomplete="off"
        maxLength={type === 'text' ? 120 : undefined}
        value={store.when.value[name]}
        onInput={(event) => {
          store.when.value = { ...store.when.value, [name]: event.currentTarget.value };
        }}
      />
    </div>
  );
}

function TakeAway({ language, store }: Pick<Props, 'language' | 'store'>) {
  const t = themeText(language);
  const awake = useAwake();
  const said = useSignal('');
  const waits = !awake || store.view.value !== 'ready';

  async function calendar() {
    const material = store.material.value;
    const { date, time } = store.when.value;
    if (!material) return;
    if (!date || !time) {
      said.value = t.calendarNeeds;
      document.getElementById(date ? 'meeting-time' : 'meeting-date')?.focus();
      return;
    }
    said.value = await downloadInvitation(language, material, store.when.value).then(
      () => t.calendarMade,
      () => t.calendarFailed,
    );
  }

  return (
    <>
      <div class="row">
        <button
          class="aksel-button aksel-button--medium"
          data-variant="primary"
          type="button"
          disabled={waits}
          onClick={() => print()}
        >
          <span class="aksel-label">{t.print}</span>
        </button>
        <button
          class="aksel-button aksel-button--medium"
          data-variant="secondary"
          type="button"
          disabled={waits}
          onClick={() => void calendar()}
        >
          <span class="aksel-label">{t.calendar}</span>
        </button>
      </div>
      <p role="status">{said}</p>
    </>
  );
}
