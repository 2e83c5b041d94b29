import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { currentUser } from '~/data/session';
import type { Language } from '~/domain/language';
import { packText } from '~/text/pack';
import { readFile } from './archive';
import { Press } from './fields';
import { ImportPack } from './ImportPack';
import { createListStore, type ListStore } from './list-store';
import { MakePack } from './MakePack';
import { PackLines } from './PackLines';

type Props = {
  language: Language;
  /** The network, where the page knows it; else `?id=` says it. */
  networkId?: string;
  signInPath: string;
  /** Where one pack is shown: `/pakke/`. */
  packPath: string;
  /** Where the network is shown, unless this list stands there. */
  networkPath?: string;
};

const data = () => import('~/data/packs');

/** The packs of a network, and how to make or take in one. */
export default function PackList({ language, networkId, signInPath, packPath, networkPath }: Props) {
  const t = packText(language);
  const store = useMemo(
    () =>
      createListStore({
        networks: async () => (await data()).packNetworks(),
        lists: async (network) => (await data()).networkPacks(network),
        save: async (args) => (await data()).savePack(args),
        read: readFile,
        writeFile: async (network, ...file) =>
          (await import('~/data/pack-files')).packFiles(network).write(...file),
        newId: () => crypto.randomUUID(),
      }),
    [],
  );
  const wanted = () => networkId ?? new URL(location.href).searchParams.get('id');
  useEffect(() => {
    if (currentUser()) void store.load(wanted());
    else store.view.value = 'signed-out';
  }, [store]);

  const view = store.view.value;
  if (view === 'signed-out')
    return (
      <div class="notice" data-color="info">
        <p>{t.signInFirst}</p>
        <a class="aksel-button aksel-button--medium" data-variant="primary" href={signInPath}>
          <span class="aksel-label">{t.signIn}</span>
        </a>
      </div>
    );
  if (view === 'none') return <p class="notice">{t.noNetworks}</p>;
  if (view === 'refused') return <p role="alert">{t.noNetwork}</p>;
  if (view === 'offline') return <p role="alert">{t.trouble.offline}</p>;
  if (!store.lists.value) return <p class="quiet">{t.loading}</p>;
  const choose = networkId === undefined;
  return (
    <Lists store={store} language={language} packPath={packPath} networkPath={networkPath} choose={choose} />
  );
}

type ListsProps = Pick<Props, 'language' | 'packPath'> & {
  store: ListStore;
  networkPath: string | undefined;
  choose: boolean;
};

function Lists({ store, language, packPath, networkPath, choose }: ListsProps) {
  const t = packText(language);
  const doing = useSignal<'make' | 'import' | undefined>(undefined);
  const lists = store.lists.value;
  if (!lists) return null;
  const mayWrite = lists.role !== 'reader' && !lists.network.archived;
  const opened = (pack: string | undefined) => {
    if (pack) location.assign(`${packPath}?p=${pack}`);
  };
  const close = () => {
    doing.value = undefined;
    store.closeImport();
    // The buttons come back when this is drawn: the focus goes to the first of them.
    setTimeout(() => document.getElementById('pakke-lag')?.focus());
  };
  return (
    <div class="stack stack--large">
      <div class="stack">
        {choose && store.networks.value.length > 1 ? (
          <ChooseNetwork store={store} label={t.chooseNetwork} current={lists.network.id} />
        ) : (
          choose && <h2>{lists.network.name}</h2>
        )}
        {networkPath && (
          <p class="no-print">
            <a href={`${networkPath}?id=${lists.network.id}&del=materiell`}>
              {t.toNetwork(lists.network.name)}
            </a>
          </p>
        )}
        {lists.network.archived && <p class="notice">{t.archivedNetwork}</p>}
        {mayWrite && !doing.value && (
          <p class="row">
            <Press
              id="pakke-lag"
              text={t.make}
              variant="primary"
              onClick={() => {
                doing.value = 'make';
              }}
            />
            <Press
              text={t.takeIn}
              onClick={() => {
                doing.value = 'import';
              }}
            />
          </p>
        )}
        {doing.value === 'make' && <MakePack store={store} language={language} made={opened} close={close} />}
        {doing.value === 'import' && (
          <ImportPack store={store} language={language} made={opened} close={close} />
        )}
      </div>
      <PackLines lists={lists} language={language} packPath={packPath} mayWrite={mayWrite} />
    </div>
  );
}

function ChooseNetwork({ store, label, current }: { store: ListStore; label: string; current: string }) {
  return (
    <div class="field">
      <label for="nettverk">{label}</label>
      <select
        id="nettverk"
        value={current}
        onChange={({ currentTarget: { value } }) => {
          history.replaceState(null, '', `?id=${value}`);
          void store.load(value);
        }}
      >
        {store.networks.value.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
