import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Language } from '~/domain/language';
import { materialText } from '~/text/material';
import { packText } from '~/text/pack';
import { Tick } from '../material/parts';
import { Press } from './fields';
import type { FileCheck } from './file-check';

type Props = { check: FileCheck; language: Language; onAdd: () => void; onLeave: () => void };

/** What was found about persons in a file: each is confirmed by hand; identity numbers must go. */
export function FileFindings({ check, language, onAdd, onLeave }: Props) {
  const t = materialText(language);
  const p = packText(language);
  const ticked = useSignal<ReadonlySet<string>>(new Set());
  useEffect(() => document.getElementById('pakke-fil-funn')?.focus(), []);
  const { findings, unread } = check;
  const keys = [...findings.map(({ finding }) => finding.text), ...(unread ? ['unread'] : [])];
  const refused = findings.some(({ finding }) => finding.kind === 'id-number');
  const tick = (key: string, yes: boolean) => {
    ticked.value = new Set([...ticked.value].filter((one) => one !== key).concat(yes ? [key] : []));
  };
  return (
    <section class="notice material-check" data-color="warning" aria-labelledby="pakke-fil-funn">
      <h4 id="pakke-fil-funn" tabIndex={-1}>
        {findings.length === 0 ? t.unreadTitle : t.checkTitle}
      </h4>
      {findings.length > 0 && <p>{t.checkAbout}</p>}
      <ul class="material-findings">
        {findings.map(({ finding, before, after }) => (
          <li key={finding.text}>
            <p>
              <strong>{t[`find_${finding.kind}`]}</strong> {t.inFile}: {before}
              <mark>{finding.text}</mark>
              {after}
            </p>
            {finding.kind === 'id-number' ? (
              <p class="field__error">{t.mustGoFile}</p>
            ) : (
              <Tick checked={ticked.value.has(finding.text)} onTick={(yes) => tick(finding.text, yes)}>
                {t.mayShare(finding.text)}
              </Tick>
            )}
          </li>
        ))}
      </ul>
      {unread && (
        <>
          <p>{t.unreadAbout}</p>
          <Tick checked={ticked.value.has('unread')} onTick={(yes) => tick('unread', yes)}>
            {t.unreadYes}
          </Tick>
        </>
      )}
      <p class="row">
        {!refused && (
          <Press text={p.fileAdd} off={!keys.every((key) => ticked.value.has(key))} onClick={onAdd} />
        )}
        <Press text={p.cancel} variant="tertiary" onClick={onLeave} />
      </p>
    </section>
  );
}
