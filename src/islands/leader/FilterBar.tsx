import type { Overview } from '~/data/office';
import type { Language } from '~/domain/language';
import { leaderOverviewText } from '~/text/leader-overview';
import type { ListStore } from './list-store';
import { ModulePicker } from './ModulePicker';
import { choices, narrows } from './member-filter';

type Props = { language: Language; overview: Overview; list: ListStore };

/** Fewer people than this are read, not searched among. */
const many = 10;

/** Who of the office is shown, and which modules. Only what tells people apart can be chosen. */
export function FilterBar({ language, overview, list }: Props) {
  const t = leaderOverviewText(language);
  const filter = list.filter.value;
  const { roles, lines, teams } = choices(overview.members);
  const useful = overview.members.length >= many || narrows(filter);
  return (
    <search class="stack no-print">
      {useful && (
        <div class="members__filters">
          <div class="field">
            <label for="find-member">{t.find}</label>
            <input
              id="find-member"
              type="search"
              autocomplete="off"
              value={filter.words}
              onInput={(event) => list.narrow({ words: event.currentTarget.value })}
            />
          </div>
          {roles && (
            <Choice
              id="rolle"
              label={t.role}
              all={t.all}
              value={filter.role}
              options={{ advisor: t.advisors, leader: t.leaders }}
              onChoose={(role) => list.narrow({ role })}
            />
          )}
          {lines && (
            <Choice
              id="linje"
              label={t.line}
              all={t.all}
              value={filter.line}
              options={{ municipal: t.municipal, state: t.state }}
              onChoose={(line) => list.narrow({ line })}
            />
          )}
          {teams.length > 0 && (
            <Choice
              id="team"
              label={t.team}
              all={t.all}
              value={filter.team}
              options={Object.fromEntries(teams.map((team) => [team, team || t.noTeam]))}
              onChoose={(team) => list.narrow({ team })}
            />
          )}
        </div>
      )}
      <ModulePicker language={language} overview={overview} list={list} />
      {(narrows(filter) || filter.modules.length > 0) && <Reset language={language} list={list} />}
    </search>
  );
}

function Reset({ language, list }: { language: Language; list: ListStore }) {
  const t = leaderOverviewText(language);
  /** The button goes away, so focus goes to what it leaves behind. */
  const reset = () => {
    list.reset();
    document.getElementById('liste')?.focus();
  };
  return (
    <p class="row">
      <button class="aksel-button aksel-button--medium" data-variant="tertiary" type="button" onClick={reset}>
        <span class="aksel-label">{t.reset}</span>
      </button>
      <span class="quiet">{t.keptInAddress}</span>
    </p>
  );
}

type ChoiceProps<T extends string> = {
  id: string;
  label: string;
  all: string;
  value: T | null;
  options: Readonly<Record<T, string>>;
  onChoose: (value: T | null) => void;
};

/** The empty text is a choice of its own (no team), so «all» is a word that no choice is. */
const everything = '*';

function Choice<T extends string>({ id, label, all, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value ?? everything}
        onChange={({ currentTarget: { value: chosen } }) =>
          onChoose(chosen === everything ? null : (chosen as T))
        }
      >
        <option value={everything}>{all}</option>
        {(Object.entries(options) as [T, string][]).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
