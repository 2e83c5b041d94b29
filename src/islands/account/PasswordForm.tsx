import { type Signal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Language } from '~/domain/language';
import { accountText } from '~/text/account';
import { typedBefore } from '../before-waking';
import { Field } from './Field';
import { Submit } from './Submit';
import { signInTrouble } from './trouble';

type Props = { language: Language; email: Signal<string>; onDone: () => void };

export function PasswordForm({ language, email, onDone }: Props) {
  const t = accountText(language);
  const password = useSignal(useMemo(() => typedBefore('password'), []));
  const busy = useSignal(false);
  const tried = useSignal(false);
  const trouble = useSignal('');

  async function submit() {
    tried.value = true;
    trouble.value = '';
    if (!email.value.includes('@') || !password.value) return;
    busy.value = true;
    try {
      const { signIn } = await import('~/data/auth');
      await signIn(email.value.trim(), password.value);
      onDone();
    } catch (error) {
      trouble.value = signInTrouble(error, t, t.wrong);
    }
    busy.value = false;
  }

  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field
        id="email"
        label={t.email}
        type="email"
        autocomplete="email"
        value={email.value}
        error={tried.value && !email.value.includes('@') ? t.emailMissing : undefined}
        onInput={(value) => {
          email.value = value;
        }}
      />
      <Field
        id="password"
        label={t.password}
        type="password"
        autocomplete="current-password"
        value={password.value}
        error={tried.value && !password.value ? t.passwordMissing : undefined}
        onInput={(value) => {
          password.value = value;
        }}
      />
      <p role="alert" class="field__error">
        {trouble}
      </p>
      <Submit busy={busy.value} label={t.signIn} busyLabel={t.signingIn} />
    </form>
  );
}
