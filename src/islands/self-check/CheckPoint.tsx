import type { Language } from '~/domain/language';
import { selfCheckText } from '~/text/self-check';
import { PersonalDataWarning } from '../question/PersonalDataWarning';
import type { SelfCheckStore } from './self-check-store';

export type Point = {
  readonly id: string;
  readonly text: string;
  readonly look: string;
  readonly own: boolean;
};
type Props = { language: Language; point: Point; store: SelfCheckStore };
const states = ['none', 'yes', 'part', 'no'] as const;

/** One point: where the office stands, what is to be done, by whom and when. */
export function CheckPoint({ language, point, store }: Props) {
  const t = selfCheckText(language);
  const { id, text, look, own } = point;
  const { state = 'none', owner = '', due = '', note = '' } = store.notes.value[id] ?? {};
  return (
    <li class="self-check__point">
      <p>
        <strong>{text}</strong> {own && <span class="quiet">({t.own})</span>}
      </p>
      <p class="quiet">{look}</p>
      <div class="self-check__fields">
        <div class="field">
          <label for={`${id}-state`}>{t.state}</label>
          <select
            id={`${id}-state`}
            value={state}
            data-empty={state === 'none'}
            onChange={(event) => store.write(id, { state: event.currentTarget.value })}
          >
            {states.map((one) => (
              <option key={one} value={one}>
                {t.states[one]}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for={`${id}-owner`}>{t.owner}</label>
          <input
            id={`${id}-owner`}
            type="text"
            autocomplete="off"
            value={owner}
            onInput={(event) => store.write(id, { owner: event.currentTarget.value })}
          />
        </div>
        <div class="field">
          <label for={`${id}-due`}>{t.due}</label>
          <input
            id={`${id}-due`}
            type="date"
            value={due}
            data-empty={due === ''}
            onInput={(event) => store.write(id, { due: event.currentTarget.value })}
          />
        </div>
        <div class="field field--wide self-check__note">
          <label for={`${id}-note`}>{t.note}</label>
          <textarea
            id={`${id}-note`}
            rows={2}
            value={note}
            onInput={(event) => store.write(id, { note: event.currentTarget.value })}
          />
        </div>
      </div>
      <PersonalDataWarning id={`${id}-warning`} language={language} text={`${owner} ${note}`} />
    </li>
  );
}
