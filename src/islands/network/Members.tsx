import { useMemo } from 'preact/hooks';
import type { Network } from '~/data/networks';
import type { Language } from '~/domain/language';
import { networkText } from '~/text/network';
import { createActs } from './acts';
import { InviteOffices } from './InviteOffices';
import { Leave } from './Leave';
import { mayRun } from './network-store';
import { PeopleTable } from './PeopleTable';
import { Confirm, Outcome } from './parts';

export type PartProps = { language: Language; network: Network; reload: () => Promise<void> };

const data = () => import('~/data/networks');

/** Who takes part: offices and people, how owners invite, and the way out. */
export function Members({ language, network, reload, listPath }: PartProps & { listPath: string }) {
  const t = networkText(language);
  const acts = useMemo(createActs, []);
  const changed = (work: () => Promise<unknown>, done: string) =>
    void acts.act(async () => {
      await work();
      await reload();
    }, done);
  return (
    <div class="stack stack--large">
      <section class="stack" aria-labelledby="kontor">
        <h2 id="kontor">{t.offices}</h2>
        {network.offices.length === 0 && <p>{t.noOffices}</p>}
        <ul class="lines">
          {network.offices.map((office) => (
            <li class="line" key={office.id}>
              <span>{office.name}</span>
              {(office.led || mayRun(network)) && (
                <Confirm
                  label={t.leaveOffice(office.name)}
                  ask={t.leaveOfficeSure(office.name)}
                  yes={t.removeYes}
                  no={t.cancel}
                  onYes={() =>
                    changed(
                      async () => (await data()).takeOfficeOut(network.id, office.id),
                      t.removed(office.name),
                    )
                  }
                />
              )}
            </li>
          ))}
        </ul>
      </section>
      <section class="stack" aria-labelledby="personer">
        <h2 id="personer">{t.people}</h2>
        <p class="quiet">{t.peopleAbout}</p>
        <PeopleTable
          language={language}
          network={network}
          onRole={({ user_id, name }, role) =>
            changed(
              async () => (await data()).setNetworkRole(network.id, user_id, role),
              t.roleSet(name, t[role].toLowerCase()),
            )
          }
          onRemove={({ user_id, name }) =>
            changed(async () => (await data()).removeFromNetwork(network.id, user_id), t.removed(name))
          }
        />
        <ul class="quiet">
          <li>{t.ownerAbout}</li>
          <li>{t.contributorAbout}</li>
          <li>{t.readerAbout}</li>
        </ul>
        <Outcome acts={acts} language={language} />
      </section>
      {mayRun(network) && <InviteOffices language={language} network={network} reload={reload} />}
      <Leave language={language} network={network} onLeft={() => location.assign(listPath)} />
    </div>
  );
}
