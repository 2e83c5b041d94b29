import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { MyInvitation } from '~/data/my-membership';
import type { Language } from '~/domain/language';
import { myMembershipText } from '~/text/my-membership';
import { Confirm } from '../leader/Confirm';

type Props = { language: Language; onJoined: () => void };
const data = () => import('~/data/my-membership');

/** Invitations to the signed-in user's own address: yes or no thanks. */
export function Invited({ language, onJoined }: Props) {
  const t = myMembershipText(language);
  const invitations = useSignal<readonly MyInvitation[]>([]);
  const busy = useSignal(false);
  const said = useSignal('');
  const trouble = useSignal('');

  const load = async () => {
    invitations.value = await (await data()).myInvitations();
  };
  useEffect(() => {
    // Without contact the page says so further down, and the invitation is there the next time.
    load().catch(() => undefined);
  }, []);

  async function answer(work: () => Promise<unknown>, done: string) {
    busy.value = true;
    trouble.value = '';
    try {
      await work();
      said.value = done;
      onJoined();
    } catch (error) {
      const gone = (error as { code?: string }).code === 'invitation_gone';
      trouble.value = gone ? t.invitation_gone : t.failed;
    }
    await load().catch(() => undefined);
    busy.value = false;
  }

  if (invitations.value.length === 0 && !said.value && !trouble.value) return null;
  return (
    <section class="box box--try" aria-labelledby="invitert">
      <h2 id="invitert">{t.title}</h2>
      <p role="status">{said}</p>
      <p role="alert" class="field__error">
        {trouble}
      </p>
      {invitations.value.map((invitation) => {
        const { id, office_name: office } = invitation;
        return (
          <div class="stack" key={id}>
            <Offer language={language} invitation={invitation} />
            <div class="row">
              <button
                class="aksel-button aksel-button--medium"
                data-variant="primary"
                type="button"
                disabled={busy.value}
                onClick={() =>
                  void answer(async () => (await data()).acceptInvitation(id), t.accepted(office))
                }
              >
                <span class="aksel-label">{t.accept}</span>
              </button>
              <Confirm
                label={t.decline}
                question={t.declineSure(office)}
                yes={t.declineYes}
                no={t.declineNo}
                disabled={busy.value}
                onYes={() =>
                  void answer(async () => (await data()).declineInvitation(id), t.declined(office))
                }
              />
            </div>
          </div>
        );
      })}
    </section>
  );
}

function Offer({ language, invitation }: { language: Language; invitation: MyInvitation }) {
  const t = myMembershipText(language);
  return (
    <div>
      <p>
        <strong>{t.invited(invitation.office_name)}</strong> {invitation.inviter && t.by(invitation.inviter)}
      </p>
      <p>
        {invitation.role === 'leader' ? t.asLeader : t.asAdvisor}{' '}
        {invitation.team && t.inTeam(invitation.team)}
      </p>
    </div>
  );
}
