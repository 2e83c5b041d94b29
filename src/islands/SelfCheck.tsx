import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Language } from '~/domain/language';
import { selfCheckText } from '~/text/self-check';
import { CheckPoint, type Point } from './self-check/CheckPoint';
import { createSelfCheckStore, type SelfCheckStore } from './self-check/self-check-store';
import { writtenBefore } from './self-check/written-before';

export type Part = {
  readonly id: string;
  readonly title: string;
  readonly breaches?: number | undefined;
  readonly source: { readonly short: string; readonly path: string };
  readonly points: readonly Point[];
};
type Props = { language: Language; parts: readonly Part[] };

/** The self-check as a form that prints as a checklist. Everything stays on the device. */
export default function SelfCheck({ language, parts }: Props) {
  const t = selfCheckText(language);
  const store = useMemo(() => {
    const data = import('~/data/self-check');
    return createSelfCheckStore({
      load: async () => (await data).loadSelfCheck(),
      save: async (notes) => (await data).saveSelfCheck(notes),
    });
  }, []);
  // Read while the page still is as it was sent: waking sets the fields to what the store has.
  const before = useMemo(
    () => writtenBefore(parts.flatMap(({ points }) => points.map(({ id }) => id))),
    [parts],
  );
  useEffect(() => {
    void store.load(before);
  }, [store, before]);
  return (
    <div class="stack stack--large">
      <p class="notice no-print" data-color="info">
        {t.kept}
      </p>
      {store.failed.value && (
        <p role="alert" class="field__error">
          {t.notKept}
        </p>
      )}
      {parts.map(({ id, title, breaches, source, points }) => (
        <section class="stack" key={id} aria-labelledby={`del-${id}`}>
          <h2 id={`del-${id}`}>{title}</h2>
          {breaches !== undefined && (
            <p>
              {t.breaches(breaches)} {id === 'oppfolging' && t.quality} (
              <a href={source.path}>{source.short}</a>)
            </p>
          )}
          <ol class="self-check">
            {points.map((point) => (
              <CheckPoint key={point.id} language={language} point={point} store={store} />
            ))}
          </ol>
        </section>
      ))}
      <Buttons language={language} store={store} />
    </div>
  );
}

function Buttons({ language, store }: { language: Language; store: SelfCheckStore }) {
  const t = selfCheckText(language);
  const asking = useSignal(false);
  const said = useSignal('');
  const button = (label: string, onClick: () => void, variant = 'secondary') => (
    <button class="aksel-button aksel-button--medium" data-variant={variant} type="button" onClick={onClick}>
      <span class="aksel-label">{label}</span>
    </button>
  );
  const empty = () => {
    store.empty();
    asking.value = false;
    said.value = t.emptied;
  };
  return (
    <div class="stack no-print">
      {asking.value ? (
        <div class="notice" data-color="warning">
          <p>{t.emptySure}</p>
          <div class="row">
            {button(t.emptyNo, () => (asking.value = false))}
            {button(t.emptyYes, empty)}
          </div>
        </div>
      ) : (
        <div class="row">
          {button(t.print, () => window.print(), 'primary')}
          {button(t.empty, () => (asking.value = true), 'tertiary')}
        </div>
      )}
      <p role="status">{said}</p>
    </div>
  );
}
