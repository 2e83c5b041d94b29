import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Language } from '~/domain/language';
import { accountText } from '~/text/account';
import { signInTrouble } from './account/trouble';

/** Where the link in the e-mail leads: takes the session it carries, or says why it does not work. */
export default function ConfirmSignIn({
  language,
  mine,
  signIn,
}: {
  language: Language;
  mine: string;
  signIn: string;
}) {
  const t = accountText(language);
  const trouble = useSignal('');

  useEffect(() => {
    const fragment = location.hash || location.search;
    // Tokens do not belong in the address bar or the history.
    history.replaceState(null, '', location.pathname);
    import('~/data/auth')
      .then(({ finishLink }) => finishLink(fragment.replace(/^[?]/, '')))
      .then(
        () => location.replace(mine),
        (error) => {
          trouble.value = signInTrouble(error, t, t.linkExpired);
        },
      );
  }, []);

  return (
    <div class="stack">
      <p role="status">{trouble.value || t.confirming}</p>
      {trouble.value && (
        <p>
          <a class="aksel-button aksel-button--medium" data-variant="primary" href={signIn}>
            <span class="aksel-label">{t.newLink}</span>
          </a>
        </p>
      )}
    </div>
  );
}
