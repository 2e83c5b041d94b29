import type { Network, NetworkPerson, NetworkRole } from '~/data/networks';
import type { Language } from '~/domain/language';
import { networkText } from '~/text/network';
import { mayRun } from './network-store';
import { Confirm } from './parts';

const networkRoles = ['owner', 'contributor', 'reader'] as const satisfies readonly NetworkRole[];

type Props = {
  language: Language;
  network: Network;
  onRole: (person: NetworkPerson, role: NetworkRole) => void;
  onRemove: (person: NetworkPerson) => void;
};

/** People who take part, with their roles; owners change them here. */
export function PeopleTable({ language, network, onRole, onRemove }: Props) {
  const t = networkText(language);
  const running = mayRun(network);
  const name = (person: NetworkPerson) =>
    person.user_id === network.me ? `${person.name} (${t.you})` : person.name;
  return (
    <ul class="lines">
      {network.people.map((person) => (
        <li class="line person" key={person.user_id}>
          <span>
            <strong>{name(person)}</strong>
            {person.office && <span class="quiet"> {person.own ? person.office : t.via(person.office)}</span>}
          </span>
          {running && person.user_id !== network.me ? (
            <span class="row">
              <span class="field">
                <label class="aksel-sr-only" for={`role-${person.user_id}`}>
                  {t.role(person.name)}
                </label>
                <select
                  id={`role-${person.user_id}`}
                  value={person.role}
                  onChange={(event) => onRole(person, event.currentTarget.value as NetworkRole)}
                >
                  {networkRoles.map((role) => (
                    <option key={role} value={role}>
                      {t[role]}
                    </option>
                  ))}
                </select>
              </span>
              {person.own && (
                <Confirm
                  label={t.remove(person.name)}
                  ask={t.removeSure(person.name)}
                  yes={t.removeYes}
                  no={t.cancel}
                  onYes={() => onRemove(person)}
                />
              )}
            </span>
          ) : (
            <span>{t[person.role]}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
