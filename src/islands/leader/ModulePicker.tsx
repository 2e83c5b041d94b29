import type { Overview } from '~/data/office';
import type { Language } from '~/domain/language';
import { leaderOverviewText } from '~/text/leader-overview';
import type { ListStore } from './list-store';

/** Which modules the table shows. None ticked off is all of them. */
export function ModulePicker({
  language,
  overview,
  list,
}: {
  language: Language;
  overview: Overview;
  list: ListStore;
}) {
  const t = leaderOverviewText(language);
  const shown = list.modules.value.map(({ id }) => id);
  const chosen = list.filter.value.modules;
  const toggle = (id: string) =>
    list.narrow({ modules: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id] });
  return (
    <details class="aksel-read-more members__modules">
      <summary>{t.modules(shown.length, overview.modules.length)}</summary>
      <fieldset>
        <legend class="aksel-sr-only">{t.modulesLegend}</legend>
        {overview.modules.map(({ id, position, title }) => (
          <label class="members__module" key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
            <span>
              {position}. {title[language]}
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
