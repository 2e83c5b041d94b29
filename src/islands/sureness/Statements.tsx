import { useEffect, useMemo, useRef } from 'preact/hooks';
import { refreshSureness, removeSureness, saveSureness, skipSureness } from '~/data/sureness';
import type { Language } from '~/domain/language';
import type { BeforeAfter, Moment, Turn } from '~/domain/sureness';
import { surenessText } from '~/text/sureness';
import { Button } from './Button';
import { Compared } from './Compared';
import { Scale } from './Scale';
import { createSurenessStore, type SurenessStore } from './sureness-store';

type Props = {
  language: Language;
  moduleId: string;
  statements: readonly { id: string; text: string }[];
  known: BeforeAfter;
  turn: Turn;
  onSkip: () => void;
};

/** What is in the fold: the three statements to answer, or what was answered. */
export function Statements({ language, moduleId, statements, known, turn, onSkip }: Props) {
  const t = surenessText(language);
  const store = useMemo(
    () =>
      createSurenessStore(
        {
          save: (moment, answers) => saveSureness(moduleId, moment, answers),
          remove: () => removeSureness(moduleId),
          skip: () => skipSureness(moduleId),
        },
        statements.map(({ id }) => id),
      ),
    [moduleId],
  );
  store.known.value = known;
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // What another device has answered is shown when it is there; without network this one is enough.
    refreshSureness(moduleId).catch(() => undefined);
  }, [moduleId]);
  const answering = turn === 'before' || turn === 'after';
  const news = store.news.value;

  return (
    <div class="stack sureness__inside">
      {answering && (
        <Answering
          language={language}
          store={store}
          statements={statements}
          moment={turn}
          onSaved={() => told.current?.focus()}
          onSkip={onSkip}
        />
      )}
      {turn === 'wait' && <p>{t.waiting}</p>}
      {turn === 'too-late' && <p>{t.late}</p>}
      {known.before && <Compared language={language} statements={statements} known={known} store={store} />}
      <p
        role="status"
        tabIndex={-1}
        ref={told}
        class={news === 'missing' || news === 'failed' ? 'field__error' : ''}
      >
        {news && t[news]} {news === 'removed' && t.removedCounted}
      </p>
      {store.taken.value && <Button text={t.undo} variant="secondary" onClick={() => void store.undo()} />}
    </div>
  );
}

type AnsweringProps = Pick<Props, 'language' | 'statements' | 'onSkip'> & {
  store: SurenessStore;
  moment: Moment;
  onSaved: () => void;
};

function Answering({ language, store, statements, moment, onSaved, onSkip }: AnsweringProps) {
  const t = surenessText(language);
  return (
    <>
      <p class="quiet">{t.about}</p>
      {statements.map(({ id, text }) => (
        <Scale
          key={id}
          language={language}
          id={id}
          text={text}
          value={store.draft.value[id]}
          onChoose={(value) => store.choose(id, value)}
        />
      ))}
      <div class="row">
        <Button
          text={t.save}
          variant="secondary"
          onClick={() => void store.save(moment).then((kept) => kept && onSaved())}
        />
        <Button text={t.skip} variant="tertiary" onClick={() => void store.skip().then(onSkip)} />
      </div>
    </>
  );
}
