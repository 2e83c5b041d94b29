import { useSignal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '~/domain/language';
import { flagText } from '~/text/flag';
import type { FlagFormProps } from './FlagForm';

type Props = { language: Language; questionId: string; signInPath: string };

/** «Er spørsmålet uklart?»: closed until it is needed, and what it needs is fetched when it is opened. */
export function FlagQuestion({ language, questionId, signInPath }: Props) {
  const t = flagText(language);
  const details = useRef<HTMLDetailsElement>(null);
  const Form = useSignal<FunctionComponent<FlagFormProps> | undefined>(undefined);
  const failed = useSignal(false);

  function load() {
    if (!details.current?.open || Form.value) return;
    import('./FlagForm').then(
      (module) => {
        Form.value = module.FlagForm;
        failed.value = false;
      },
      () => {
        failed.value = true;
      },
    );
  }
  // It may have been opened before the page woke.
  useEffect(load, []);

  return (
    <details class="flag no-print" ref={details} onToggle={load}>
      <summary>{t.open}</summary>
      {Form.value && <Form.value language={language} questionId={questionId} signInPath={signInPath} />}
      <p role="status">{failed.value && t.offline}</p>
    </details>
  );
}
