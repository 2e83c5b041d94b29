import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { currentUser, type User } from '~/data/session';
import type { Language } from '~/domain/language';
import { accountText } from '~/text/account';
import { LinkForm } from './account/LinkForm';
import { PasswordForm } from './account/PasswordForm';
import { destination } from './account/trouble';
import { typedBefore } from './before-waking';

/** Sign-in by password or by e-mail; afterwards back to where one came from. */
export default function SignIn({ language, mine }: { language: Language; mine: string }) {
  const t = accountText(language);
  const email = useSignal(useMemo(() => typedBefore('email') || typedBefore('link-email'), []));
  const user = useSignal<User | undefined>(undefined);
  useEffect(() => {
    user.value = currentUser();
  }, []);

  const onDone = () => location.assign(destination(location.search, mine));

  return (
    <div class="stack stack--large">
      {user.value && (
        <div class="notice" data-color="info">
          <p>{t.already(user.value.name)}</p>
          <a href={mine}>{t.toMine}</a>
        </div>
      )}
      <PasswordForm language={language} email={email} onDone={onDone} />
      <section class="stack" aria-labelledby="link-title">
        <h2 id="link-title">{t.or}</h2>
        <LinkForm language={language} email={email} onDone={onDone} />
      </section>
    </div>
  );
}
