import { useEffect, useMemo } from 'preact/hooks';
import { currentUser } from '~/data/session';
import { formatDate, formatTime, type Language } from '~/domain/language';
import { networkText } from '~/text/network';
import { Elsewhere } from './Elsewhere';
import { InvitationList } from './network/InvitationList';
import { JoinNetwork } from './network/JoinNetwork';
import { createListStore } from './network/list-store';
import { MakeNetwork } from './network/MakeNetwork';
import { Button } from './network/parts';

type Props = { language: Language; signInPath: string; onePath: string };

const data = () => import('~/data/networks');

/** The networks I take part in, and how to come into one. */
export default function Networks({ language, signInPath, onePath }: Props) {
  const t = networkText(language);
  const to = (id: string) => `${onePath}?id=${id}`;
  const store = useMemo(
    () =>
      createListStore({
        mine: async () => (await data()).myNetworks(),
        offices: async () => (await import('~/data/office')).myOffices(),
        join: async (code, office) => (await data()).joinNetwork(code, office),
        answer: async (network, office, accepted) =>
          (await data()).answerInvitation(network, office, accepted),
        make: async (id, name, purpose, governor) => (await data()).makeNetwork(id, name, purpose, governor),
        open: (id) => location.assign(to(id)),
      }),
    [],
  );
  useEffect(() => {
    if (currentUser()) void store.load();
    else store.view.value = 'signed-out';
  }, [store]);

  if (store.view.value === 'signed-out')
    return <Elsewhere said={t.signInFirst} path={signInPath} label={t.signIn} />;
  if (store.view.value === 'offline')
    return (
      <div class="notice" data-color="warning">
        <p role="alert">{t.offlineEmpty}</p>
        <Button label={t.again} onClick={() => void store.load()} />
      </div>
    );
  const mine = store.mine.value;
  if (!mine) return <p class="quiet">{t.loading}</p>;
  const governs = mine.governors.length > 0;
  return (
    <div class="stack stack--large">
      <InvitationList language={language} store={store} />
      <section class="stack" aria-labelledby="mine-nettverk">
        <h2 id="mine-nettverk">{t.mine}</h2>
        {mine.networks.length === 0 && <p>{governs ? t.noneGovernor : t.none}</p>}
        <ul class="cards">
          {mine.networks.map((network) => (
            <li class="card network-card" key={network.id}>
              <h3>
                <a href={to(network.id)}>{network.name}</a>
              </h3>
              {network.purpose && <p class="network-card__purpose">{network.purpose}</p>}
              <ul class="facts">
                <li>{t[network.role]}</li>
                {network.archived && <li>{t.archived}</li>}
                {network.fresh > 0 && <li class="fresh">{t.fresh(network.fresh)}</li>}
                {network.gathering && (
                  <li>
                    {t.nextAt(
                      formatDate(network.gathering.starts_at, language),
                      formatTime(network.gathering.starts_at),
                    )}
                  </li>
                )}
              </ul>
            </li>
          ))}
        </ul>
      </section>
      {governs && <MakeNetwork language={language} store={store} />}
      <JoinNetwork language={language} store={store} />
    </div>
  );
}
