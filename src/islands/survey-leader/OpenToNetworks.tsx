import { useEffect, useMemo } from 'preact/hooks';
import type { Language } from '~/domain/language';
import { networkOverviewText } from '~/text/network-overview';
import { createOpenedStore } from './opened-store';

type Props = { language: Language; round: string; lost: (error: unknown) => void };
const data = () => import('~/data/network-overview');

/** Opens a round's results to networks of the office, one by one, and takes them back. Nothing where there are none. */
export function OpenToNetworks({ language, round, lost }: Props) {
  const t = networkOverviewText(language);
  const store = useMemo(
    () =>
      createOpenedStore({
        networks: async () => (await data()).surveyNetworks(round),
        open: async (network, opened) => (await data()).openSurveyToNetwork(round, network, opened),
        lost,
      }),
    [round, lost],
  );
  useEffect(() => void store.load(), [store]);
  const networks = store.networks.value;
  const done = store.done.value;
  if (!networks?.length && !store.trouble.value) return null;
  return (
    <section class="stack no-print" aria-labelledby="apne-for-nettverk">
      <h3 id="apne-for-nettverk">{t.shareTitle}</h3>
      <p>{t.shareAbout}</p>
      <p>{t.shareLeaders}</p>
      <ul class="lines">
        {networks?.map((network) => (
          <li class="line" key={network.id}>
            <span>
              <strong>{network.name}</strong>{' '}
              <span class="quiet">
                {network.open ? t.isOpen(network.governor) : t.isClosed(network.governor)}
              </span>
            </span>
            <button
              class="aksel-button aksel-button--medium"
              data-variant="secondary"
              type="button"
              onClick={() => void store.setOpen(network, !network.open)}
            >
              <span class="aksel-label">
                {network.open ? t.takeBack : t.open}{' '}
                <span class="aksel-sr-only">{t.forNetwork(network.name)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{done && (done.opened ? t.opened(done.name) : t.takenBack(done.name))}</p>
      <p role="alert" class="field__error">
        {store.trouble.value && t[store.trouble.value]}
      </p>
    </section>
  );
}
