import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { formatDate, type Language } from '~/domain/language';
import { minutesOf } from '~/domain/pack/about';
import { packText } from '~/text/pack';
import { CopyPack } from './CopyPack';
import { Editor } from './Editor';
import { Press } from './fields';
import { ItemView } from './ItemView';
import { News } from './News';
import type { PackPaths } from './PackPage';
import type { PackStore } from './pack-store';
import { Share } from './Share';
import { sayTrouble } from './trouble';
import { Versions } from './Versions';

type Props = { store: PackStore; language: Language; paths: PackPaths };

/** A pack that is here: read, or written. */
export function OnePack({ store, language, paths }: Props) {
  const t = packText(language);
  const said = useSignal('');
  const pack = store.pack.value;
  const title = pack?.title;
  useEffect(() => {
    if (title) document.title = `${title} – Barneblikk`;
  }, [title]);
  if (!pack) return null;
  const page = store.page.value;
  const old = page && page.version !== page.current;
  const editing = store.draft.value !== undefined;
  const tell = (words: string) => {
    said.value = words;
  };
  return (
    <div class="stack stack--large">
      <header class="stack">
        <h1 id="pakke" tabIndex={-1}>
          {pack.title}
        </h1>
        <ul class="facts">
          <li>{t.items(pack.items.length)}</li>
          {minutesOf(pack) > 0 && <li>{t.readable.minutes(minutesOf(pack))}</li>}
          <li>
            {page
              ? t.versionLine(pack.version, formatDate(page.made_at, language))
              : t.versionOf(pack.version)}
          </li>
          <li>{pack.licence}</li>
          {page?.copy && <li>{t.copyOf}</li>}
          {page?.archived && <li>{t.archived}</li>}
        </ul>
        {pack.goodFor && (
          <p class="ingress">
            {t.readable.goodFor}: {pack.goodFor}
          </p>
        )}
        {pack.audience && (
          <p>
            {t.readable.audience}: {pack.audience}
          </p>
        )}
        {page?.network && (
          <p class="no-print">
            <a href={`${paths.list}?id=${page.network.id}`}>{`${t.back}: ${page.network.name}`}</a>
          </p>
        )}
        <p role="status" class="pack-said">
          {said.value}
        </p>
        <p role="alert" class="field__error">
          {!editing && store.trouble.value && sayTrouble(store.trouble.value, t)}
        </p>
      </header>
      {old && page && (
        <p class="notice">
          {t.seeingOld(page.version)}{' '}
          <Press small text={t.backToNewest} onClick={() => void store.load(page.id)} />
        </p>
      )}
      {editing ? (
        <Editor store={store} language={language} paths={paths} tell={tell} />
      ) : (
        <>
          <Actions store={store} language={language} paths={paths} tell={tell} writable={!old} />
          {!old && <News store={store} language={language} tell={tell} />}
          <section class="stack" aria-labelledby="pakke-innhold">
            <h2 id="pakke-innhold">{t.contents}</h2>
            {pack.items.length === 0 && <p>{t.noItems}</p>}
            {pack.items.map((item) => (
              <ItemView key={item.id} item={item} language={language} />
            ))}
          </section>
          <CopyPack store={store} language={language} packPath={paths.pack} />
          {store.mayWrite.value && (
            <Share store={store} language={language} packPath={paths.pack} tell={tell} />
          )}
          <Versions store={store} language={language} tell={tell} />
        </>
      )}
    </div>
  );
}

type ActionProps = Props & { tell: (words: string) => void; writable: boolean };

function Actions({ store, language, paths, tell, writable }: ActionProps) {
  const t = packText(language);
  const [page, linked] = [store.page.value, store.linked.value];
  const shown = page ? `pakke=${page.id}` : `lenke=${linked?.token}`;
  return (
    <p class="row no-print">
      <a class="aksel-button aksel-button--medium" data-variant="primary" href={`${paths.wall}?${shown}`}>
        <span class="aksel-label">{t.present}</span>
      </a>
      {store.mayWrite.value && writable && <Press id="pakke-endre" text={t.edit} onClick={store.edit} />}
      <Press
        text={t.export}
        off={store.busy.value}
        onClick={() => void store.export().then((done) => done && tell(t.exported))}
      />
    </p>
  );
}
