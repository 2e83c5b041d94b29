import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Thread } from '~/data/exchange';
import type { Network } from '~/data/networks';
import type { Language } from '~/domain/language';
import { exchangeText } from '~/text/exchange';
import { createActs } from './acts';
import type { ExchangeStore } from './exchange-store';
import type { Theme } from './NetworkPage';
import { mayWrite } from './network-store';
import { PostView } from './PostView';
import { Button, Outcome } from './parts';
import { WritePost } from './WritePost';

export type ThreadProps = {
  language: Language;
  network: Network;
  store: ExchangeStore;
  themes: readonly Theme[];
};

/** A post with its replies, and a place to answer. */
export function ThreadView({ thread, ...shared }: ThreadProps & { thread: Thread }) {
  const { language, network, store } = shared;
  const t = exchangeText(language);
  const acts = useMemo(createActs, []);
  const replying = useSignal(false);
  const said = useSignal('');
  const who = thread.author ?? t.gone;
  const watching = store.watching(thread.id);

  return (
    <div class="stack">
      <PostView {...shared} post={thread} heading />
      {thread.replies.length > 0 && (
        <ul class="replies">
          {thread.replies.map((reply) => (
            <li key={reply.id}>
              <PostView {...shared} post={reply} />
            </li>
          ))}
        </ul>
      )}
      {replying.value ? (
        <WritePost
          language={language}
          name={`svar-${thread.id}`}
          themes={[]}
          label={t.replyLabel(who)}
          send={t.sendReply}
          onSend={(post) => store.send({ ...post, parent: thread.id })}
          onDone={(sent) => {
            replying.value = false;
            said.value = sent ? t.repliedNow : '';
          }}
        />
      ) : (
        <div class="row">
          {mayWrite(network) && thread.state === 'shown' && (
            <Button
              label={t.reply}
              about={t.replyLabel(who)}
              onClick={() => {
                replying.value = true;
              }}
            />
          )}
          <Button
            label={watching ? t.unfollowThread : t.followThread}
            variant="tertiary"
            onClick={() => void acts.act(() => store.watch(!watching, thread.id), t.mailSet)}
          />
        </div>
      )}
      <p role="status">{said}</p>
      <Outcome acts={acts} language={language} more={t} />
    </div>
  );
}
