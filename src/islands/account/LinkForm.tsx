import { type Signal, useSignal } from '@preact/signals';
import type { Language } from '~/domain/language';
import { accountText } from '~/text/account';
import { Field } from './Field';
import { Submit } from './Submit';
import { signInTrouble } from './trouble';

type Props = { language: Language; email: Signal<string>; onDone: () => void };

/** Signing in without a password: ask for an e-mail, then click its link or write its code. */
export function LinkForm({ language, email, onDone }: Props) {
  const t = accountText(language);
  const sent = useSignal(false);
  const code = useSignal('');
  const busy = useSignal(false);
  const trouble = useSignal('');

  async function tried(work: () => Promise<void>, refused: string) {
    busy.value = true;
    trouble.value = '';
    await work().catch((error) => {
      trouble.value = signInTrouble(error, t, refused);
    });
    busy.value = false;
  }

  async function send() {
    const { sendLink } = await import('~/data/auth');
    await sendLink(email.value.trim(), language);
    sent.value = true;
  }

  async function useCode() {
    const { verifyCode } = await import('~/data/auth');
    await verifyCode(email.value.trim(), code.value);
    onDone();
  }

  function submit() {
    if (!sent.value && !email.value.includes('@')) trouble.value = t.emailMissing;
    else if (!sent.value) void tried(send, t.unknown);
    else if (!/^\s*(\d\s*){8}$/.test(code.value)) trouble.value = t.codeMissing;
    else void tried(useCode, t.codeWrong);
  }

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
      {sent.value ? (
        <Field
          id="code"
          label={t.code}
          type="text"
          autocomplete="one-time-code"
          value={code.value}
          onInput={(value) => {
            code.value = value;
          }}
        />
      ) : (
        <Field
          id="link-email"
          label={t.email}
          type="email"
          autocomplete="email"
          value={email.value}
          onInput={(value) => {
            email.value = value;
          }}
        />
      )}
      <p role="alert" class="field__error">
        {trouble}
      </p>
      <Submit
        busy={busy.value}
        label={sent.value ? t.useCode : t.sendLink}
        busyLabel={sent.value ? t.signingIn : t.sending}
        variant="secondary"
      />
      {sent.value && (
        <p>
          <button
            class="aksel-button aksel-button--small"
            data-variant="tertiary"
            type="button"
            onClick={() => {
              sent.value = false;
            }}
          >
            <span class="aksel-label aksel-label--small">{t.otherEmail}</span>
          </button>
        </p>
      )}
    </form>
  );
}
