import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { exchangeText } from '~/text/exchange';
import { networkText } from '~/text/network';
import { createActs } from './acts';
import { createExchangeStore, type ExchangeStore } from './exchange-store';
import type { PartProps } from './Members';
import { Moderation } from './Moderation';
import type { Theme } from './NetworkPage';
import { mayRun, mayWrite } from './network-store';
import { Button, Outcome } from './parts';
import { ThreadView } from './ThreadView';
import { WritePost } from './WritePost';

const data = () => import('~/data/exchange');

const storeFor = (network: string, owning: boolean) =>
  createExchangeStore(
    {
      posts: async (more) => (await data()).networkPosts(network, more),
      reported: async () => (await data()).moderation(network),
      send: async (post) => (await data()).sendPost(network, post),
      edit: async (post, body, tags) => (await data()).editPost(post, body, tags),
      remove: async (post) => (await data()).deletePost(post),
      report: async (post, reason) => (await data()).reportPost(post, reason),
      settle: async (post, verdict) => (await data()).settlePost(post, verdict),
      seen: async () => (await data()).seeNetwork(network),
      watch: async (on, post) => (await data()).watchNetwork(network, on, post),
    },
    owning,
  );

/** «Erfaringer»: what was tried and how it went. */
export function Exchange({ language, network, reload, modules }: PartProps & { modules: readonly Theme[] }) {
  const t = exchangeText(language);
  const n = networkText(language);
  const store = useMemo(() => storeFor(network.id, network.role === 'owner'), [network.id, network.role]);
  useEffect(() => void store.load(), [store]);
  const themes = useMemo(() => [...modules, { id: 'annet', title: t.other }], [modules]);
  const writing = useSignal(false);
  const said = useSignal('');
  const threads = store.threads.value;

  return (
    <section class="stack stack--large" aria-labelledby="erfaringer">
      <header class="stack">
        <h2 id="erfaringer">{t.title}</h2>
        <p>{t.about}</p>
        {mayRun(network) && (
          <Moderation language={language} network={network} store={store} reload={reload} />
        )}
        {network.role === 'reader' && !network.archived && <p class="quiet">{t.readerOnly}</p>}
        {mayWrite(network) &&
          (writing.value ? (
            <WritePost
              language={language}
              name={`nettverk-${network.id}`}
              themes={themes}
              label={t.label}
              send={t.send}
              onSend={(post) => store.send(post)}
              onDone={(sent) => {
                writing.value = false;
                said.value = sent ? t.sent : '';
              }}
            />
          ) : (
            <p>
              <Button
                label={t.write}
                variant="primary"
                onClick={() => {
                  writing.value = true;
                  said.value = '';
                }}
              />
            </p>
          ))}
        <p role="status">{said}</p>
      </header>
      <Choose language={language} store={store} themes={themes} />
      {store.lost.value && (
        <div class="notice" data-color="warning">
          <p role="alert">{n.offlineEmpty}</p>
          <Button label={n.again} onClick={() => void store.load()} />
        </div>
      )}
      {threads?.length === 0 && <p>{store.tag.value ? t.noneWithTag : t.none}</p>}
      <ul class="threads">
        {threads?.map((thread) => (
          <li class="thread" key={thread.id} id={`innlegg-${thread.id}`}>
            <ThreadView language={language} network={network} store={store} themes={themes} thread={thread} />
          </li>
        ))}
      </ul>
      {store.more.value && <Older language={language} store={store} />}
    </section>
  );
}

type ChooseProps = Pick<PartProps, 'language'> & { store: ExchangeStore; themes: readonly Theme[] };

/** Which theme to read about, and whether to be told by mail. */
function Choose({ language, store, themes }: ChooseProps) {
  const t = exchangeText(language);
  const acts = useMemo(createActs, []);
  return (
    <div class="stack">
      <div class="field">
        <label for="post-theme">{t.filter}</label>
        <select
          id="post-theme"
          value={store.tag.value}
          onChange={(event) => void store.choose(event.currentTarget.value)}
        >
          <option value="">{t.all}</option>
          {themes.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <label class="tick">
        <input
          type="checkbox"
          checked={store.watching(null)}
          onChange={(event) => {
            const on = event.currentTarget.checked;
            void acts.act(() => store.watch(on), t.mailSet);
          }}
        />
        {t.byMail}
      </label>
      <Outcome acts={acts} language={language} more={t} />
    </div>
  );
}

function Older({ language, store }: Omit<ChooseProps, 'themes'>) {
  const t = exchangeText(language);
  const acts = useMemo(createActs, []);
  return (
    <div class="stack">
      <p>
        <Button label={t.more} onClick={() => void acts.act(() => store.older())} />
      </p>
      <Outcome acts={acts} language={language} more={t} />
    </div>
  );
}
