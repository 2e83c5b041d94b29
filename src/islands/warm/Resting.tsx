import { isRight } from '~/domain/grading';
import { formatDate, type Language } from '~/domain/language';
import type { ReadAgain } from '~/domain/practice';
import { warmText } from '~/text/warm';
import type { WarmStore } from './warm-store';

type Props = { language: Language; store: WarmStore };

/** No question now: what was done, when the next ones come, and more for those who want it. */
export function Resting({ language, store }: Props) {
  const t = warmText(language);
  const { items, done, more, paused } = store.today.value;
  const answered = store.answered.value;
  const allPaused =
    done === 0 && !more && items.length === 0 && paused.length === store.known.value?.items.length;
  const title = allPaused ? t.pausedAllTitle : done > 0 ? t.doneTitle : t.restTitle;
  return (
    <section class="stack" aria-labelledby="warm-heading">
      <h2 id="warm-heading" tabIndex={-1}>
        {title}
      </h2>
      {answered.length > 0 && (
        <p>{t.did(answered.length, answered.filter(({ share }) => isRight(share)).length)}</p>
      )}
      <Worth language={language} store={store} />
      {allPaused ? (
        <p>{t.pausedAllAbout}</p>
      ) : (
        items.length === 0 && <p>{when(language, store.today.value)}</p>
      )}
      {items.length > 0 ? (
        <Button label={t.begin} variant="primary" onClick={() => store.begin()} />
      ) : (
        more && <Button label={t.more} variant="secondary" onClick={() => store.more()} />
      )}
    </section>
  );
}

/** «De neste kommer i morgen.» Far ahead a date says more than a number of days. */
export function when(
  language: Language,
  { nextIn, done }: { nextIn: number | undefined; done: number },
): string {
  const t = warmText(language);
  if (nextIn === undefined) return t.noneWaiting;
  const date = new Date(Date.now() + nextIn * 86_400_000);
  const next = nextIn > 14 ? t.nextOn(formatDate(date, language)) : t.nextIn(nextIn);
  return done === 0 ? `${t.restAbout} ${next}` : next;
}

function Worth({ language, store }: Props) {
  const t = warmText(language);
  const wrong = store.answered.value.filter(({ share }) => !isRight(share));
  const links = new Map<string, ReadAgain>();
  for (const { item } of wrong)
    if (item.question.readAgain) links.set(item.question.readAgain.path, item.question.readAgain);
  if (links.size === 0) return null;
  return (
    <div>
      <p>{t.worth}</p>
      <ul class="warm__links">
        {[...links.values()].map(({ path, title }) => (
          <li key={path}>
            <a class="warm__link" href={path}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Button({ label, variant, onClick }: { label: string; variant: string; onClick: () => void }) {
  return (
    <p>
      <button
        class="aksel-button aksel-button--medium"
        data-variant={variant}
        type="button"
        onClick={onClick}
      >
        <span class="aksel-label">{label}</span>
      </button>
    </p>
  );
}
