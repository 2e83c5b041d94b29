import { useMemo } from 'preact/hooks';
import type { GatheringPerson } from '~/data/gatherings';
import { gatheringText } from '~/text/gathering';
import { createActs } from './acts';
import type { GatheringProps } from './GatheringView';
import { Outcome } from './parts';

type Props = GatheringProps & { people: readonly GatheringPerson[]; running: boolean };

/** Who said what, and for owners a tick for those who came. */
export function Attendance({ language, gathering, reload, people, running }: Props) {
  const t = gatheringText(language);
  const acts = useMemo(createActs, []);
  const mark = (person: GatheringPerson, came: boolean) =>
    void acts.act(async () => {
      await (await import('~/data/gatherings')).markAttendance(gathering.id, person.user_id, came);
      await reload();
    });
  return (
    <details class="people no-print">
      <summary>{t.people}</summary>
      <div class="stack">
        {people.length === 0 && <p>{t.nobody}</p>}
        {running && gathering.over && people.length > 0 && <p class="quiet">{t.attendance}</p>}
        <ul class="lines">
          {people.map((person) => (
            <li class="line" key={person.user_id}>
              {running && gathering.over ? (
                <label class="tick">
                  <input
                    type="checkbox"
                    checked={person.came ?? false}
                    onChange={(event) => mark(person, event.currentTarget.checked)}
                  />
                  {t.came(person.name)}
                </label>
              ) : (
                <span>{person.name}</span>
              )}
              <span class="quiet">{person.answer && t[person.answer]}</span>
            </li>
          ))}
        </ul>
        <Outcome acts={acts} language={language} more={t} />
      </div>
    </details>
  );
}
