import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ListView, OfficeViews } from '~/data/my-membership';
import { formatDate, formatTime, type Language } from '~/domain/language';
import { myMembershipText } from '~/text/my-membership';

/** So many looks are shown at first. */
const few = 10;

/** Who has opened a list that I am on. */
export function WhoHasSeen({ language }: { language: Language }) {
  const t = myMembershipText(language);
  const offices = useSignal<readonly OfficeViews[] | undefined>(undefined);
  const failed = useSignal(false);
  useEffect(() => {
    import('~/data/my-membership')
      .then(({ myListViews }) => myListViews())
      .then(
        (found) => {
          offices.value = found;
        },
        () => {
          failed.value = true;
        },
      );
  }, []);
  if (failed.value) return <p class="quiet">{t.seenFailed}</p>;
  if (!offices.value || offices.value.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="sett">
      <h2 id="sett">{t.seenTitle}</h2>
      <p>{t.seenAbout}</p>
      {offices.value.map(({ office, views }) => (
        <Looks key={office.id} language={language} office={office.name} views={views} />
      ))}
    </section>
  );
}

type LooksProps = { language: Language; office: string; views: readonly ListView[] };

function Looks({ language, office, views }: LooksProps) {
  const t = myMembershipText(language);
  const all = useSignal(false);
  const shown = all.value ? views : views.slice(0, few);
  return (
    <div class="stack">
      <h3>{t.seenOffice(office)}</h3>
      {views.length === 0 && <p>{t.seenNone}</p>}
      <ul class="lines">
        {shown.map((view) => (
          <li class="line" key={`${view.at}${view.what}${view.name}`}>
            <span>
              {view.me ? t.me : (view.name ?? t.gone)}
              <span class="quiet">
                {' '}
                ({t[view.role]}): {t[view.what]}
              </span>
            </span>
            <time class="line__about" dateTime={view.at}>
              {t.at(formatDate(view.at, language), formatTime(view.at))}
            </time>
          </li>
        ))}
      </ul>
      {views.length > shown.length && (
        <p>
          <button
            class="aksel-button aksel-button--small"
            data-variant="tertiary"
            type="button"
            onClick={() => {
              all.value = true;
            }}
          >
            <span class="aksel-label aksel-label--small">{t.seenMore(views.length - shown.length)}</span>
          </button>
        </p>
      )}
    </div>
  );
}
