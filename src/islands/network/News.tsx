import type { Network, NetworkNews } from '~/data/networks';
import { formatDate, formatTime, type Language } from '~/domain/language';
import { gatheringText } from '~/text/gathering';
import { networkText } from '~/text/network';
import type { NetworkPart } from './network-store';
import { mayRun, mayWrite } from './network-store';
import { Button } from './parts';

type Props = {
  language: Language;
  network: Network;
  news: NetworkNews | undefined;
  onGo: (part: NetworkPart) => void;
};

/** The first page of a network: the next gathering, and what has been written since last. */
export function News({ language, network, news, onGo }: Props) {
  const t = networkText(language);
  const gathering = news?.gathering;
  const posts = news?.posts ?? [];
  return (
    <div class="stack stack--large">
      {mayRun(network) && network.offices.length === 0 && <GetStarted language={language} onGo={onGo} />}
      <section class="stack" aria-labelledby="neste">
        <h2 id="neste">{t.nextGathering}</h2>
        {gathering ? (
          <div class="card">
            <h3>{gathering.title}</h3>
            <p>
              {gatheringText(language).clock(
                formatDate(gathering.starts_at, language),
                formatTime(gathering.starts_at),
              )}
              {gathering.place && `, ${gathering.place}`}
            </p>
            <p>
              <Button label={t.seeGathering} onClick={() => onGo('samlinger')} />
            </p>
          </div>
        ) : (
          <>
            <p>{t.noGathering}</p>
            {mayWrite(network) && (
              <p>
                <Button label={t.planFirst} onClick={() => onGo('samlinger')} />
              </p>
            )}
          </>
        )}
      </section>
      <section class="stack" aria-labelledby="siste">
        <h2 id="siste">{t.newPosts}</h2>
        {posts.length === 0 && <p>{t.noPosts}</p>}
        <ul class="lines">
          {posts.map((post) => (
            <li key={post.id}>
              <a
                class="line"
                href={`?id=${network.id}&del=erfaringer#innlegg-${post.thread}`}
                onClick={(event) => {
                  event.preventDefault();
                  onGo('erfaringer');
                }}
              >
                <span class="line__title">
                  {(post.reply ? t.replied : t.wrote)(post.author ?? t.gone)}
                  {post.fresh && <span class="fresh"> {t.isNew}</span>}
                </span>
                <span class="quiet">{formatDate(post.at, language)}</span>
                <span class="line__about">{post.excerpt}</span>
              </a>
            </li>
          ))}
        </ul>
        {posts.length === 0 && mayWrite(network) && (
          <p>
            <Button label={t.writeFirst} onClick={() => onGo('erfaringer')} />
          </p>
        )}
      </section>
    </div>
  );
}

/** What an owner does first in a network without offices. */
function GetStarted({ language, onGo }: { language: Language; onGo: (part: NetworkPart) => void }) {
  const t = networkText(language);
  return (
    <section class="card" aria-labelledby="kom-i-gang">
      <h2 id="kom-i-gang">{t.startTitle}</h2>
      <ol class="steps">
        <li>{t.start1}</li>
        <li>{t.start2}</li>
        <li>{t.start3}</li>
      </ol>
      <p>
        <Button label={t.toMembers} variant="primary" onClick={() => onGo('deltakere')} />
      </p>
    </section>
  );
}
