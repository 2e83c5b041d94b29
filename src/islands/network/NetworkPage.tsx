import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { currentUser } from '~/data/session';
import type { Language } from '~/domain/language';
import type { ShownFigure } from '~/domain/survey/local';
import { networkText } from '~/text/network';
import { Elsewhere } from '../Elsewhere';
import { Exchange } from './Exchange';
import { Gatherings } from './Gatherings';
import { MaterialPart } from './MaterialPart';
import { Members } from './Members';
import { News } from './News';
import { createNetworkStore, hasPart, type NetworkPart, type NetworkStore, partOf } from './network-store';
import { Overview } from './overview/Overview';
import { PartMenu } from './PartMenu';
import { Button, Plain } from './parts';
import { Settings } from './Settings';

export type Theme = { readonly id: string; readonly title: string };
/** Addresses of the pages beside this one. */
export type NetworkPaths = {
  readonly signIn: string;
  readonly list: string;
  readonly pack: string;
  readonly wall: string;
  /** The list of the course, made with the site. */
  readonly course: string;
};
type Props = {
  language: Language;
  modules: readonly Theme[];
  /** The questions of the self-assessment that an office may open to the network. */
  figures: readonly ShownFigure[];
  paths: NetworkPaths;
};

const data = () => import('~/data/networks');
const asked = () => new URLSearchParams(location.search).get('id') ?? '';

function storeFor(): NetworkStore {
  return createNetworkStore({
    page: async () => (await data()).networkPage(asked()),
    news: async () => (await data()).networkNews(asked()),
  });
}

/** One network: what is new, gatherings, material, exchange, who takes part, and how it is run. */
export default function NetworkPage({ language, modules, figures, paths }: Props) {
  const t = networkText(language);
  const store = useMemo(storeFor, []);
  const part = useSignal<NetworkPart>('nytt');
  useEffect(() => {
    const read = () => {
      part.value = partOf(location.search);
    };
    read();
    addEventListener('popstate', read);
    if (!currentUser()) store.view.value = 'signed-out';
    else if (/^[0-9a-f-]{36}$/i.test(asked())) void store.load();
    else store.view.value = 'not-in';
    return () => removeEventListener('popstate', read);
  }, [store]);

  function go(next: NetworkPart) {
    history.pushState(null, '', `?id=${asked()}&del=${next}`);
    part.value = next;
  }

  const network = store.network.value;
  if (!network)
    return (
      <div class="stack">
        <h1>{t.oneTitle}</h1>
        <Waiting language={language} store={store} paths={paths} />
      </div>
    );
  const shared = { language, network, reload: store.load };
  // An address to a part that the user does not have leads to the first one.
  const here = hasPart(part.value, network) ? part.value : 'nytt';
  return (
    <div class="stack stack--large network">
      <header class="stack">
        <h1>{network.name}</h1>
        {network.purpose && <Plain text={network.purpose} />}
        <ul class="facts">
          {network.governor && <li>{network.governor}</li>}
          <li>{t[network.role]}</li>
          {network.archived && <li>{t.archived}</li>}
        </ul>
        {network.archived && <p class="notice">{t.archivedAbout}</p>}
        <PartMenu language={language} network={network} part={here} onGo={go} />
      </header>
      {here === 'nytt' && <News {...shared} news={store.news.value} onGo={go} />}
      {here === 'samlinger' && <Gatherings {...shared} paths={paths} />}
      {here === 'materiell' && <MaterialPart {...shared} paths={paths} />}
      {here === 'erfaringer' && <Exchange {...shared} modules={modules} />}
      {here === 'deltakere' && <Members {...shared} listPath={paths.list} />}
      {here === 'oversikt' && <Overview language={language} network={network} figures={figures} />}
      {here === 'innstillinger' && <Settings {...shared} />}
    </div>
  );
}

function Waiting({ language, store, paths }: Pick<Props, 'language' | 'paths'> & { store: NetworkStore }) {
  const t = networkText(language);
  switch (store.view.value) {
    case 'signed-out': {
      const back = encodeURIComponent(location.pathname + location.search);
      return <Elsewhere said={t.signInFirst} path={`${paths.signIn}?neste=${back}`} label={t.signIn} />;
    }
    case 'not-in':
      return <Elsewhere said={t.notIn} path={paths.list} label={t.toMine} />;
    case 'offline':
      return (
        <div class="notice" data-color="warning">
          <p role="alert">{t.offlineEmpty}</p>
          <Button label={t.again} onClick={() => void store.load()} />
        </div>
      );
    default:
      return <p class="quiet">{t.loading}</p>;
  }
}
