import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Round } from '~/data/surveys';
import { formatDate, type Language } from '~/domain/language';
import { surveyLeaderText } from '~/text/survey-leader';
import type { RoundsStore } from './rounds-store';

type Props = { language: Language; store: RoundsStore; round: Round; answerPath: string };

/** The round that is open: how many have answered, in fives, the link to share, and closing. */
export function RoundNow({ language, store, round, answerPath }: Props) {
  const t = surveyLeaderText(language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (store.changed.value) heading.current?.focus();
  }, [store]);
  return (
    <section class="stack" aria-labelledby="runden">
      <h2 id="runden" ref={heading} tabIndex={-1}>
        {t.nowOpen}
      </h2>
      <p>{t.until(formatDate(round.closes_on, language))}</p>
      <p role="status">
        <strong>{t.answered(round.answered_at_least ?? 0, round.invited)}</strong> {t.answeredWhy}
      </p>
      <Share language={language} link={`${location.origin}${answerPath}?runde=${round.id}`} />
      <Close language={language} store={store} round={round} />
    </section>
  );
}

function Share({ language, link }: { language: Language; link: string }) {
  const t = surveyLeaderText(language);
  const copied = useSignal(false);
  return (
    <div class="stack">
      <div class="field field--wide">
        <label for="survey-link">{t.share}</label>
        <input
          id="survey-link"
          type="text"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
      <p class="quiet">{t.shareAbout}</p>
      <p class="row">
        <button
          class="aksel-button aksel-button--medium"
          data-variant="secondary"
          type="button"
          onClick={() => void navigator.clipboard.writeText(link).then(() => (copied.value = true))}
        >
          <span class="aksel-label">{t.copy}</span>
        </button>
        <a href={link}>{link.replace(/^https?:\/\/[^/]+/, '').split('?')[0]}</a>
        <span role="status">{copied.value && t.copied}</span>
      </p>
    </div>
  );
}

function Close({ language, store, round }: Omit<Props, 'answerPath'>) {
  const t = surveyLeaderText(language);
  const asking = useSignal(false);
  const button = (label: string, onClick: () => void, variant = 'secondary') => (
    <button
      class="aksel-button aksel-button--medium"
      data-variant={variant}
      type="button"
      disabled={store.busy.value}
      onClick={onClick}
    >
      <span class="aksel-label">{label}</span>
    </button>
  );
  return (
    <div class="stack">
      <p class="quiet">{t.closeFrom(formatDate(round.may_close_on, language))}</p>
      {asking.value ? (
        <div class="notice" data-color="warning">
          <p>{t.closeSure}</p>
          <div class="row">
            {button(t.closeNo, () => (asking.value = false))}
            {button(t.closeYes, () => void store.closeRound(round.id))}
          </div>
        </div>
      ) : (
        <p>{button(t.close, () => (asking.value = true))}</p>
      )}
      <p role="alert" class="field__error">
        {store.trouble.value && t[store.trouble.value]}
      </p>
    </div>
  );
}
