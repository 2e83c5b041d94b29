import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '~/domain/language';
import { inviteManyText } from '~/text/invite-many';
import { faultSentence } from './fault-sentence';
import { countsOf, type ImportStore } from './import-store';

type Props = { language: Language; id: string; store: ImportStore; leader: boolean };

/** What is wrong with a list, or what will be done with it, before anything is. */
export function Review({ language, id, store, leader }: Props) {
  const t = inviteManyText(language);
  const top = useRef<HTMLDivElement>(null);
  const { step, faults, unused, plan, trouble } = store;
  const counts = plan.value && countsOf(plan.value);
  const shown = faults.value.length > 0 || step.value === 'review';
  // What there is to read now stands below the button that was pressed.
  useEffect(() => {
    if (shown) top.current?.focus();
  }, [shown, faults.value]);

  return (
    <div class="stack" ref={top} {...{ tabIndex: -1 }}>
      {unused.value.length > 0 && shown && <p>{t.unused(unused.value.join(', '))}</p>}
      {faults.value.length > 0 && <Faults language={language} id={id} store={store} />}
      {(step.value === 'review' || step.value === 'sending') && counts && (
        <>
          <Plan language={language} id={id} store={store} />
          {leader && <p>{t.leaderWarn}</p>}
          {counts.invited > (plan.value?.left ?? 0) && (
            <p role="alert" class="field__error">
              {t.tooMany(plan.value?.left ?? 0)}
            </p>
          )}
          <Decide language={language} store={store} />
        </>
      )}
      <p role="status">
        {step.value === 'done' && counts ? t.done(counts.invited, counts.updated, counts.unchanged) : ''}
      </p>
      <p role="alert" class="field__error">
        {trouble.value ? t[trouble.value] : ''}
      </p>
    </div>
  );
}

function Faults({ language, id, store }: { language: Language; id: string; store: ImportStore }) {
  const t = inviteManyText(language);
  return (
    <div class="notice" data-color="danger">
      <h4 id={`${id}-review`}>{t.faultsTitle(store.faults.value.length)}</h4>
      <ul class="faults">
        {store.faults.value.map((fault) => (
          <li key={`${fault.row}-${fault.fault}`}>
            <strong>{t.at(fault.row)}:</strong> {faultSentence(t, fault)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Plan({ language, id, store }: { language: Language; id: string; store: ImportStore }) {
  const t = inviteManyText(language);
  const rows = store.plan.value?.rows ?? [];
  return (
    <section class="plan" aria-labelledby={`${id}-review`} {...{ tabIndex: 0 }}>
      <h4 id={`${id}-review`}>{t.plan}</h4>
      <table class="aksel-table aksel-table--small">
        <thead>
          <tr>
            {[t.planRow, t.planWho, t.planWhat].map((title) => (
              <th class="aksel-table__header-cell" scope="col" key={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, email, outcome }) => (
            <tr key={row}>
              <td class="aksel-table__data-cell">{row}</td>
              <td class="aksel-table__data-cell plan__who">{email}</td>
              <td class="aksel-table__data-cell">{t[`will${outcome}`]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Decide({ language, store }: { language: Language; store: ImportStore }) {
  const t = inviteManyText(language);
  const plan = store.plan.value;
  if (!plan) return null;
  const { invited, updated } = countsOf(plan);
  const sending = store.step.value === 'sending';
  return (
    <div class="row">
      {invited + updated === 0 ? (
        <p>{t.planNone}</p>
      ) : (
        <button
          class="aksel-button aksel-button--medium"
          data-variant="primary"
          type="button"
          disabled={sending || invited > plan.left}
          onClick={() => void store.send()}
        >
          <span class="aksel-label">{sending ? t.confirming : t.confirm(invited, updated)}</span>
        </button>
      )}
      <button
        class="aksel-button aksel-button--medium"
        data-variant="tertiary"
        type="button"
        disabled={sending}
        onClick={store.edit}
      >
        <span class="aksel-label">{t.back}</span>
      </button>
    </div>
  );
}
