import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { EndedMembership } from '~/data/my-membership';
import { formatDate, type Language } from '~/domain/language';
import { myMembershipText } from '~/text/my-membership';

/** What a leader has ended lately, said to the person it is about. */
export function EndedByLeader({ language }: { language: Language }) {
  const t = myMembershipText(language);
  const ended = useSignal<readonly EndedMembership[]>([]);
  useEffect(() => {
    import('~/data/my-membership')
      .then(({ endedByLeader }) => endedByLeader())
      .then(
        (found) => {
          ended.value = found;
        },
        () => undefined,
      );
  }, []);
  if (ended.value.length === 0) return null;
  return (
    <section class="notice" data-color="info" aria-label={t.endedTitle}>
      {ended.value.map(({ office, on }) => (
        <p key={office}>{t.ended(office, formatDate(on, language))}</p>
      ))}
      <p>{t.endedAbout}</p>
    </section>
  );
}
