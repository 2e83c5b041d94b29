import type { MaterialText } from '~/text/material';
import { keyOf } from './draft';
import type { DraftStore } from './draft-store';
import { Tick } from './parts';

/** What was found about persons: each is confirmed by hand, or taken out. Identity numbers are only taken out. */
export function Check({ store, t }: { store: DraftStore; t: MaterialText }) {
  const draft = store.draft.value;
  if (!draft) return null;
  const unread = draft.way === 'file' && draft.file && draft.file.text === undefined;
  const read = draft.way === 'file' && draft.file?.text !== undefined;
  const findings = store.findings.value;
  if (!unread && !read && findings.length === 0) return null;
  return (
    <section
      class="notice material-check"
      data-color={findings.length > 0 || unread ? 'warning' : 'info'}
      aria-labelledby="material-check"
    >
      <h3 id="material-check" tabIndex={-1}>
        {unread && findings.length === 0 ? t.unreadTitle : t.checkTitle}
      </h3>
      <div role="status">
        {(read || findings.length > 0) && <p>{t.checkAbout}</p>}
        {read && findings.length === 0 && <p>{t.checkNothing}</p>}
      </div>
      <ul class="material-findings">
        {findings.map((one) => (
          <li key={keyOf(one)}>
            <p>
              <strong>{t[`find_${one.finding.kind}`]}</strong> {one.where === 'file' ? t.inFile : t.inText}:{' '}
              {one.before}
              <mark>{one.finding.text}</mark>
              {one.after}
            </p>
            {one.finding.kind === 'id-number' ? (
              <p class="field__error">{one.where === 'file' ? t.mustGoFile : t.mustGoText}</p>
            ) : (
              <Tick checked={draft.confirmed.has(keyOf(one))} onTick={(yes) => store.confirm(one, yes)}>
                {t.mayShare(one.finding.text)}
              </Tick>
            )}
          </li>
        ))}
      </ul>
      {unread && (
        <>
          <p>{t.unreadAbout}</p>
          <Tick checked={draft.looked} onTick={(looked) => store.change({ looked })}>
            {t.unreadYes}
          </Tick>
        </>
      )}
    </section>
  );
}
