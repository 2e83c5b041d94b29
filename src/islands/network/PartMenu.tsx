import type { Network } from '~/data/networks';
import type { Language } from '~/domain/language';
import { networkText } from '~/text/network';
import { networkOverviewText } from '~/text/network-overview';
import { hasPart, type NetworkPart, networkParts } from './network-store';

/** What each part is called in the texts about networks. The overview has texts of its own. */
const names = {
  nytt: 'news',
  samlinger: 'gatherings',
  materiell: 'material',
  erfaringer: 'exchange',
  deltakere: 'members',
  innstillinger: 'settings',
} as const satisfies Record<Exclude<NetworkPart, 'oversikt'>, string>;

type Props = { language: Language; network: Network; part: NetworkPart; onGo: (part: NetworkPart) => void };

/** The way between the parts of a network. Real addresses, so that a part can be linked to. */
export function PartMenu({ language, network, part, onGo }: Props) {
  const t = networkText(language);
  const parts = networkParts.filter((name) => hasPart(name, network));
  return (
    <nav class="part-menu no-print" aria-label={t.menu}>
      <ul>
        {parts.map((name) => (
          <li key={name}>
            <a
              href={`?id=${network.id}&del=${name}`}
              aria-current={part === name ? 'page' : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onGo(name);
              }}
            >
              {name === 'oversikt' ? networkOverviewText(language).title : t[names[name]]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
