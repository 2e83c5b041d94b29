import { type Signal, signal } from '@preact/signals';
import type { Language } from '~/domain/language';
import { accountText } from '~/text/account';
import { signInTrouble } from './trouble';

/** Signing in by e-mail, in two steps: ask for the mail, then write its code. */
export function createLinkStore(language: Language, email: Signal<string>, onDone: () => void) {
  const t = accountText(language);
  const sent = signal(false);
  const code = signal('');
  const busy = signal(false);
  const trouble = signal('');

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

  return {
    sent,
    code,
    busy,
    trouble,
    submit() {
      if (!sent.value && !email.value.includes('@')) trouble.value = t.emailMissing;
      else if (!sent.value) void tried(send, t.unknown);
      else if (!/^\s*(\d\s*){8}$/.test(code.value)) trouble.value = t.codeMissing;
      else void tried(useCode, t.codeWrong);
    },
  };
}
