import type { Invitation } from '~/data/members';
import { formatDate, type Language } from '~/domain/language';
import { membersText } from '~/text/members';
import { Confirm } from '../leader/Confirm';
import type { MembersStore } from './members-store';

const data = () => import('~/data/members');
type Props = { language: Language; store: MembersStore };

/** Who is invited by e-mail, and how that stands. */
export function Invitations({ language, store }: Props) {
  const t = membersText(language);
  const invitations = store.members.value?.invitations ?? [];
  return (
    <section class="stack" aria-labelledby="inviterte">
      <h2 id="inviterte">{t.invitations}</h2>
      {invitations.length === 0 && <p>{t.noInvitations}</p>}
      <ul class="lines">
        {invitations.map((invitation) => (
          <li class="invitation" key={invitation.id}>
            <InvitationLine language={language} invitation={invitation} store={store} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function InvitationLine({ language, invitation, store }: Props & { invitation: Invitation }) {
  const t = membersText(language);
  const { email, status } = invitation;
  const about = [
    invitation.role === 'leader' ? t.asLeader : '',
    invitation.team ? t.inTeam(invitation.team) : '',
  ];
  return (
    <>
      <div class="invitation__who">
        <strong>{email}</strong>
        <span>{[invitation.name ?? '', ...about].filter(Boolean).join(', ')}</span>
        <span class="quiet">
          {t.sentOn(formatDate(invitation.sent_at, language))}.{' '}
          {status === 'sent' && t.openUntil(formatDate(invitation.expires_at, language))}
        </span>
        {status === 'sent' && invitation.mail === 'waiting' && <span class="quiet">{t.mailWaiting}</span>}
        {status === 'sent' && invitation.mail === 'failed' && (
          <span class="field__error">{t.mailFailed}</span>
        )}
      </div>
      <span class="invitation__status">{t[status]}</span>
      {(status === 'sent' || status === 'expired') && (
        <div class="row">
          <Again language={language} invitation={invitation} store={store} />
          <Confirm
            label={t.withdraw}
            about={t.withdrawWho(email)}
            question={t.withdrawSure(email)}
            yes={t.withdrawYes}
            no={t.no}
            disabled={store.busy.value}
            onYes={() =>
              void store.act(async () => (await data()).withdrawInvitation(invitation.id), t.withdrawn(email))
            }
          />
        </div>
      )}
    </>
  );
}

/** One mail a day is enough: today's invitation is not sent again. */
function Again({ language, invitation, store }: Props & { invitation: Invitation }) {
  const t = membersText(language);
  const today = formatDate(invitation.sent_at, language) === formatDate(new Date(), language);
  if (today && invitation.status === 'sent') return null;
  return (
    <button
      class="aksel-button aksel-button--medium"
      data-variant="tertiary"
      type="button"
      aria-label={t.renewWho(invitation.email)}
      disabled={store.busy.value}
      onClick={() =>
        void store.act(async () => (await data()).renewInvitation(invitation.id), t.renewed(invitation.email))
      }
    >
      <span class="aksel-label">{t.renew}</span>
    </button>
  );
}
