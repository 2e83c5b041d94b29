import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { JoinCode } from '~/data/office';
import { formatDate, type Language } from '~/domain/language';
import { leaderText } from '~/text/leader';

/** A code that lets colleagues join, made by the leader and shown at a meeting. */
export function Invite({ language, officeId }: { language: Language; officeId: string }) {
  const t = leaderText(language);
  const code = useSignal<JoinCode | null>(null);
  const trouble = useSignal('');

  useEffect(() => {
    import('~/data/office')
      .then(({ currentJoinCode }) => currentJoinCode(officeId))
      .then(
        (current) => (code.value = current),
        // The overview already says that there is no contact; the button tries again.
        () => undefined,
      );
  }, [officeId]);

  async function make() {
    trouble.value = '';
    try {
      const { createJoinCode } = await import('~/data/office');
      code.value = await createJoinCode(officeId);
    } catch {
      trouble.value = t.codeFailed;
    }
  }

  return (
    <section class="stack" aria-labelledby="inviter">
      <h2 id="inviter">{t.invite}</h2>
      <p>{t.inviteAbout}</p>
      <div role="status">
        {code.value && (
          <p>
            {t.codeIs} <strong class="code">{spaced(code.value.code)}</strong>.{' '}
            <span class="quiet">{t.codeUntil(formatDate(code.value.expires_at, language))}.</span>
          </p>
        )}
      </div>
      <p>
        <button
          class="aksel-button aksel-button--medium"
          data-variant="secondary"
          type="button"
          onClick={() => void make()}
        >
          <span class="aksel-label">{code.value ? t.newCode : t.makeCode}</span>
        </button>
      </p>
      {code.value && <p class="quiet">{t.newCodeWarn}</p>}
      <p role="alert" class="field__error">
        {trouble}
      </p>
    </section>
  );
}

/** Eight characters are easier to read from a screen in two groups. */
const spaced = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`;
