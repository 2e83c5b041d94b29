import type { Language } from '~/domain/language';
import { planText } from '~/text/plan';
import type { Draft } from './draft';
import type { Course } from './matters';

type Props = { language: Language; draft: Draft; course: Course };

/** A module or a path; for a path, which of its modules count. */
export function MatterField({ language, draft, course }: Props) {
  const t = planText(language);
  const wrong = draft.missing.value.includes('matter');
  const path = course.paths.find(({ id }) => draft.matter.value === `lop:${id}`);
  const title = (module: string) => course.modules.find(({ id }) => id === module)?.title ?? module;
  return (
    <div class="field">
      <label for="hva">{t.what}</label>
      <select
        id="hva"
        value={draft.matter.value}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? 'hva-error' : undefined}
        onChange={(event) => (draft.matter.value = event.currentTarget.value)}
      >
        <option value="">{t.chooseWhat}</option>
        <optgroup label={t.modules}>
          {course.modules.map(({ id, title }) => (
            <option key={id} value={`modul:${id}`}>
              {title}
            </option>
          ))}
        </optgroup>
        <optgroup label={t.paths}>
          {course.paths.map(({ id, title }) => (
            <option key={id} value={`lop:${id}`}>
              {title}
            </option>
          ))}
        </optgroup>
      </select>
      {wrong && (
        <p class="field__error" id="hva-error">
          {t.missing.matter}
        </p>
      )}
      {path && <p class="quiet">{t.counts(path.modules.map(title).join(', '))}</p>}
    </div>
  );
}
