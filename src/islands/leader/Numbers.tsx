import type { Overview } from '~/data/office';
import type { Language } from '~/domain/language';
import { leaderText } from '~/text/leader';

/** Three numbers at most: how many there are, have begun, and have completed. */
export function Numbers({ language, overview }: { language: Language; overview: Overview }) {
  const t = leaderText(language);
  const advisors = overview.members.filter(({ role }) => role === 'advisor');
  const begun = advisors.filter(({ states }) => states.some(({ status }) => status !== 'not-started')).length;
  const completions = advisors
    .flatMap(({ states }) => states)
    .filter(({ completed_on }) => completed_on).length;
  return (
    <ul class="facts">
      <li>{t.members(advisors.length)}</li>
      <li>{t.begun(begun)}</li>
      <li>{t.completions(completions)}</li>
    </ul>
  );
}
