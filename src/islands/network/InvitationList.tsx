import { useMemo } from 'preact/hooks';
import type { Language } from '~/domain/language';
import { networkText } from '~/text/network';
import { createActs } from './acts';
import type { ListStore } from './list-store';
import { Button, Outcome } from './parts';

/** Invitations to offices that the user leads. */
export function InvitationList({ language, store }: { language: Language; store: ListStore }) {
  const t = networkText(language);
  const acts = useMemo(createActs, []);
  const invitations = store.mine.value?.invitations ?? [];
  if (invitations.length === 0) return <Outcome acts={acts} language={language} />;
  return (
    <section class="stack" aria-labelledby="invitasjoner">
      <h2 id="invitasjoner">{t.invitations}</h2>
      <ul class="cards">
        {invitations.map((invitation) => {
          const answer = (accepted: boolean) =>
            void acts.act(
              () => store.answer(invitation.network_id, invitation.office_id, accepted),
              accepted ? '' : t.declined,
            );
          return (
            <li class="card" key={`${invitation.network_id} ${invitation.office_id}`}>
              <p>
                <strong>{t.invited(invitation.office_name, invitation.network_name)}</strong>
              </p>
              {invitation.purpose && <p>{invitation.purpose}</p>}
              <p class="quiet">{t.invitedAbout}</p>
              <p class="quiet">{t.governorSees}</p>
              <div class="row">
                <Button
                  label={t.accept}
                  about={invitation.network_name}
                  variant="primary"
                  onClick={() => answer(true)}
                />
                <Button
                  label={t.decline}
                  about={invitation.network_name}
                  variant="tertiary"
                  onClick={() => answer(false)}
                />
              </div>
            </li>
          );
        })}
      </ul>
      <Outcome acts={acts} language={language} />
    </section>
  );
}
