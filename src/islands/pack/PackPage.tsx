import { useEffect, useMemo } from 'preact/hooks';
import { currentUser } from '~/data/session';
import type { Language } from '~/domain/language';
import { packText } from '~/text/pack';
import { archiveName, archiveOf, download } from './archive';
import { keep, kept } from './kept-drafts';
import { OnePack } from './OnePack';
import { createPackStore, type PackView } from './pack-store';

export type PackPaths = {
  readonly signIn: string;
  readonly list: string;
  readonly wall: string;
  readonly pack: string;
  /** Lessons, cases and sources to choose from, as JSON. */
  readonly course: string;
};
type Props = { language: Language; paths: PackPaths };

const data = () => import('~/data/packs');

/** One pack, by `?p=` for those who may read it, or by `?lenke=` for everybody who has the link. */
export default function PackPage({ language, paths }: Props) {
  const t = packText(language);
  const store = useMemo(
    () =>
      createPackStore({
        page: async (id, version) => (await data()).packPage(id, version),
        linked: async (token) => (await data()).linkedPack(token),
        save: async (args) => (await data()).savePack(args),
        news: async (id) => (await data()).packNews(id),
        passOver: async (id, upto) => (await data()).passOverNews(id, upto),
        networks: async () => (await data()).packNetworks(),
        share: async (id, network) => (await data()).sharePack(id, network),
        stop: async (share) => (await data()).stopShare(share),
        copy: async (network, copy, from) => (await data()).copyPack(network, copy, from),
        archive: async (id, archived) => (await data()).archivePack(id, archived),
        export: async (pack) => {
          const { readPackFile } = await import('~/data/pack-files');
          download(await archiveOf(pack, readPackFile), archiveName(pack));
        },
        newId: () => crypto.randomUUID(),
        kept,
        keep,
      }),
    [],
  );
  useEffect(() => {
    const address = new URL(location.href).searchParams;
    const [id, token] = [address.get('p'), address.get('lenke')];
    if (token) void store.loadLinked(token, currentUser() !== undefined);
    else if (!id) store.view.value = 'missing';
    else if (currentUser()) void store.load(id);
    else store.view.value = 'signed-out';
  }, [store]);

  if (store.view.value === 'ready') return <OnePack store={store} language={language} paths={paths} />;
  return (
    <div class="stack">
      <h1>{t.title}</h1>
      <NoPack view={store.view.value} language={language} signInPath={paths.signIn} />
    </div>
  );
}

function NoPack({ view, language, signInPath }: { view: PackView; language: Language; signInPath: string }) {
  const t = packText(language);
  if (view === 'loading') return <p class="quiet">{t.loading}</p>;
  if (view !== 'signed-out') return <p role="alert">{view === 'missing' ? t.noPack : t.trouble.offline}</p>;
  return (
    <div class="notice" data-color="info">
      <p>{t.signInFirst}</p>
      <a
        class="aksel-button aksel-button--medium"
        data-variant="primary"
        href={`${signInPath}?neste=${encodeURIComponent(location.pathname + location.search)}`}
      >
        <span class="aksel-label">{t.signIn}</span>
      </a>
    </div>
  );
}
