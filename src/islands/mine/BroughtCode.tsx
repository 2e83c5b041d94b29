import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Language } from '~/domain/language';
import { mineText } from '~/text/mine';
import { myMembershipText } from '~/text/my-membership';
import { broughtCode, forgetCode } from './kept-code';

type Props = { language: Language; signedIn: boolean; onJoined: () => void };

/** The code that somebody came with by a link or a QR code: one press away from joining, also after signing in. */
export function BroughtCode({ language, signedIn, onJoined }: Props) {
  const t = myMembershipText(language);
  const m = mineText(language);
  const code = useSignal<string | undefined>(undefined);
  const busy = useSignal(false);
  const said = useSignal('');
  const trouble = useSignal('');
  useEffect(() => {
    code.value = broughtCode(location.search);
  }, []);

  async function join(brought: string) {
    busy.value = true;
    trouble.value = '';
    try {
      const answer = await (await import('~/data/join-codes')).joinOffice(brought);
      if ('error' in answer) trouble.value = m[answer.error];
      else {
        said.value = m.joined(answer.office_name);
        onJoined();
      }
      // A code that does not work is not worth bringing along again.
      if (!('error' in answer) || answer.error !== 'too_many_tries') forgetCode();
    } catch {
      trouble.value = t.failed;
    }
    busy.value = false;
  }
  function dismiss() {
    forgetCode();
    code.value = undefined;
  }

  if (!code.value) return null;
  const brought = code.value;
  return (
    <section class="box box--try" aria-labelledby="brakt-kode">
      <h2 id="brakt-kode">{t.codeTitle}</h2>
      <p role="status">{said.value || t.codeBrought(`${brought.slice(0, 4)} ${brought.slice(4)}`)}</p>
      {!signedIn && <p>{t.codeGuest}</p>}
      <p role="alert" class="field__error">
        {trouble}
      </p>
      {signedIn && !said.value && (
        <div class="row">
          <button
            class="aksel-button aksel-button--medium"
            data-variant="primary"
            type="button"
            disabled={busy.value}
            onClick={() => void join(brought)}
          >
            <span class="aksel-label">{busy.value ? t.joining : t.join}</span>
          </button>
          <button
            class="aksel-button aksel-button--medium"
            data-variant="tertiary"
            type="button"
            onClick={dismiss}
          >
            <span class="aksel-label">{t.notNow}</span>
          </button>
        </div>
      )}
    </section>
  );
}
