import { useMemo } from 'preact/hooks';
import type { ReportedPost, Verdict } from '~/data/exchange';
import { exchangeText } from '~/text/exchange';
import { networkText } from '~/text/network';
import { createActs } from './acts';
import type { ExchangeStore } from './exchange-store';
import type { PartProps } from './Members';
import { Button, Confirm, Outcome, Plain } from './parts';

/** What owners are to look at: reported and hidden posts. */
export function Moderation({ language, network, store, reload }: PartProps & { store: ExchangeStore }) {
  const t = exchangeText(language);
  const n = networkText(language);
  const acts = useMemo(createActs, []);
  const posts = store.reported.value;
  if (posts.length === 0) return <Outcome acts={acts} language={language} more={t} />;
  const settle = (post: ReportedPost, verdict: Verdict) =>
    void acts.act(() => store.settle(post.id, verdict), t.settled);
  const mayRemove = ({ author_id }: ReportedPost) =>
    author_id !== network.me && network.people.some(({ user_id, own }) => own && user_id === author_id);
  const remove = ({ author_id, author }: ReportedPost) =>
    void acts.act(
      async () => {
        await (await import('~/data/networks')).removeFromNetwork(network.id, author_id ?? '');
        await reload();
      },
      n.removed(author ?? ''),
    );

  return (
    <section class="notice" data-color="warning" aria-labelledby="meldinger">
      <h3 id="meldinger">{t.moderation}</h3>
      <p>{t.moderationAbout}</p>
      <ul class="replies">
        {posts.map((post) => (
          <li class="post" key={post.id}>
            <strong>{post.author ?? t.gone}</strong>
            <Plain text={post.body} />
            {post.reports > 0 && <p>{t.reports(post.reports)}</p>}
            {post.reasons.length > 0 && (
              <ul>
                {post.reasons.map((reason) => (
                  <li key={reason}>«{reason}»</li>
                ))}
              </ul>
            )}
            <div class="row">
              {post.state === 'hidden' ? (
                <Button label={t.restore} onClick={() => settle(post, 'restore')} />
              ) : (
                <>
                  <Button label={t.hide} onClick={() => settle(post, 'hide')} />
                  <Button label={t.keep} variant="tertiary" onClick={() => settle(post, 'keep')} />
                </>
              )}
              {mayRemove(post) && (
                <Confirm
                  label={t.removeAuthor(post.author ?? '')}
                  ask={t.removeAuthorSure(post.author ?? '')}
                  yes={n.removeYes}
                  no={t.cancel}
                  onYes={() => remove(post)}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      <Outcome acts={acts} language={language} more={t} />
    </section>
  );
}
