import type { Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Language } from '~/domain/language';
import { accountText } from '~/text/account';
import { Field } from './Field';
import { createLinkStore } from './link-store';
import { Submit } from './Submit';

type Props = { language: Language; email: Signal<string>; onDone: () => void };

/** Signing in without a password: ask for an e-mail, then click its link or write its code. */
export function LinkForm({ language, email, onDone }: Props) {
  const t = accountText(language);
  const { sent, code, busy, trouble, submit } = useMemo(() => createLinkStore(language, email, onDone), []);
  const asked = sent.value
    ? ({ id: 'code', label: t.code, type: 'text', autocomplete: 'one-time-code', text: code } as const)
    : ({ id: 'link-email', label: t.email, type: 'email', autocomplete: 'email', text: email } as const);

  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p role="status">{sent.value ? t.sent(email.value) : t.linkAbout}</p>
      <Field
        key={asked.id}
        id={asked.id}
        label={asked.label}
        type={asked.type}
        autocomplete={asked.autocomplete}
        value={asked.text.value}
        onInput={(value) => {
          asked.text.value = value;
        }}
      />
      <p role="alert" class="field__error">
        {trouble}
      </p>
      <Submit
        busy={busy.value}
        label={sent.value ? t.useCode : t.sendLink}
        busyLabel={sent.value ? t.signingIn : t.sending}
        variant="secondary"
      />
      {sent.value && <OtherEmail label={t.otherEmail} onClick={() => (sent.value = false)} />}
    </form>
  );
}

function OtherEmail({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <p>
      <button
        class="aksel-button aksel-button--small"
        data-variant="tertiary"
        type="button"
        onClick={onClick}
      >
        <span class="aksel-label aksel-label--small">{label}</span>
      </button>
    </p>
  );
}
