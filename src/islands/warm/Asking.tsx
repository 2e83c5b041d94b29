import { useSignal } from '@preact/signals';
import type { Confidence } from '~/domain/answer';
import type { Language } from '~/domain/language';
import type { PracticeItem } from '~/domain/memory/deck';
import { warmText } from '~/text/warm';
import { ConfidenceField } from '../question/ConfidenceField';
import { FlagQuestion } from '../question/FlagQuestion';
import { WarmQuestion } from './WarmQuestion';
import type { WarmStore } from './warm-store';

/** One of today's questions, with how far one has come and the way on. */
export function Asking({
  language,
  store,
  item,
  signInPath,
}: {
  language: Language;
  store: WarmStore;
  item: PracticeItem;
  signInPath: string;
}) {
  const t = warmText(language);
  const confidence = useSignal<Confidence | undefined>(undefined);
  const { n, all } = store.place.value;
  return (
    <section class="stack" aria-labelledby="warm-heading">
      <h2 id="warm-heading" class="warm__place" tabIndex={-1}>
        {store.moreAfter.value === undefined ? t.placeToday(n, all) : t.place(n, all)}
      </h2>
      <progress class="bar" value={n} max={all} aria-hidden="true" />
      <WarmQuestion
        language={language}
        question={item.question}
        onChecked={(_, { share }, seconds) => store.answer(share, confidence.value, seconds)}
        beforeCheck={
          <ConfidenceField
            language={language}
            id={item.id}
            value={confidence.value}
            onChange={(value) => {
              confidence.value = value;
            }}
          />
        }
      />
      <FlagQuestion language={language} questionId={item.id} signInPath={signInPath} />
      {store.settled.value && (
        <p>
          <button
            class="aksel-button aksel-button--medium"
            data-variant="primary"
            type="button"
            onClick={() => store.next()}
          >
            <span class="aksel-label">{n < all ? t.next : t.finish}</span>
          </button>
        </p>
      )}
    </section>
  );
}
