import type { Network } from '~/data/networks';
import type { Language } from '~/domain/language';
import { networkText } from '~/text/network';
import { Later } from './Later';
import type { NetworkPaths } from './NetworkPage';

type Props = { language: Language; network: Network; paths: NetworkPaths };

/** What the network shares: whole packs first, then single materials. */
export function MaterialPart({ language, network, paths }: Props) {
  const t = networkText(language);
  const back = encodeURIComponent(location.pathname + location.search);
  return (
    <>
      <section class="stack" aria-labelledby="pakker">
        <h2 id="pakker">{t.packs}</h2>
        <p>{t.packsAbout}</p>
        <Later
          language={language}
          load={async () => (await import('../pack/PackList')).default}
          with={{
            language,
            networkId: network.id,
            signInPath: `${paths.signIn}?neste=${back}`,
            packPath: paths.pack,
          }}
        />
      </section>
      <Later
        language={language}
        load={async () => (await import('../material/MaterialList')).MaterialList}
        with={{ language, networkId: network.id, role: network.role, course: paths.course }}
      />
    </>
  );
}
