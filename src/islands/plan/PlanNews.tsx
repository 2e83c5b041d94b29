import { formatDate, type Language } from '~/domain/language';
import { planText } from '~/text/plan';
import { type Course, titleOf, titleOfAssignment } from './matters';
import type { News, PlanStore } from './plan-store';

type Props = { language: Language; store: PlanStore; course: Course; back: () => void };

/** What has just been done, with a way to take it back, and why something was not done. */
export function PlanNews({ language, store, course, back }: Props) {
  const t = planText(language);
  const news = store.news.value;
  const trouble = store.trouble.value;

  async function undo() {
    if (await store.undo()) back();
  }

  return (
    <div>
      <div role="status">
        {news && (
          <div class="notice" data-color="success">
            <p>{sentence(news, language, course)}</p>
            {news.what !== 'undone' && (
              <p>
                <button
                  class="aksel-button aksel-button--small"
                  data-variant="secondary"
                  data-color="accent"
                  type="button"
                  disabled={store.busy.value}
                  onClick={() => void undo()}
                >
                  <span class="aksel-label aksel-label--small">{t.undo}</span>
                </button>
              </p>
            )}
          </div>
        )}
      </div>
      <p role="alert" class="field__error">
        {trouble && t.trouble[trouble]}
      </p>
    </div>
  );
}

function sentence(news: News, language: Language, course: Course): string {
  const t = planText(language);
  switch (news.what) {
    case 'set': {
      const [first, ...more] = news.assignments;
      return first && more.length === 0
        ? t.wasSet(titleOf(first.matter, course))
        : t.wasSetMany(news.assignments.length);
    }
    case 'moved':
      return t.wasMoved(titleOfAssignment(news.assignment, course, language), formatDate(news.to, language));
    case 'ended':
      return t.wasEnded(titleOfAssignment(news.assignment, course, language));
    case 'undone':
      return t.undone;
  }
}
