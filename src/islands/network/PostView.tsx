import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Post } from '~/data/exchange';
import { formatDate, formatTime } from '~/domain/language';
import { exchangeText } from '~/text/exchange';
import { createActs } from './acts';
import { Area, Button, Confirm, Outcome, Plain } from './parts';
import type { ThreadProps } from './ThreadView';
import { Themes } from './WritePost';

type Props = ThreadProps & { post: Post; heading?: boolean };

/** One post or reply, with what the reader may do with it. */
export function PostView({ post, heading = false, ...shared }: Props) {
  const { language, store, themes } = shared;
  const t = exchangeText(language);
  const doing = useSignal<'reading' | 'editing' | 'reporting'>('reading');
  const acts = useMemo(createActs, []);
  const Heading = heading ? 'h3' : 'h4';
  if (post.state === 'deleted') return <p class="quiet">{t.deleted}</p>;
  const titles = themes.filter(({ id }) => post.tags.includes(id)).map(({ title }) => title);
  const read = () => {
    doing.value = 'reading';
  };

  return (
    <article class="post">
      <Heading>
        {post.author ?? t.gone}
        {store.isNew(post) && (
          <>
            {' '}
            <span class="fresh">{t.isNew}</span>
          </>
        )}
      </Heading>
      <ul class="facts">
        {post.office && <li>{post.office}</li>}
        <li>
          {formatDate(post.at, language)} {formatTime(post.at)}
          {post.edited && ` (${t.edited})`}
        </li>
        {titles.length > 0 && <li>{titles.join(', ')}</li>}
      </ul>
      {post.state === 'hidden' && <p class="quiet">{post.body ? t.hiddenYours : t.hidden}</p>}
      {doing.value === 'editing' ? (
        <Edit {...shared} post={post} withThemes={heading} onDone={read} />
      ) : (
        post.body && <Plain text={post.body} />
      )}
      {doing.value === 'reporting' && (
        <Report
          {...shared}
          post={post}
          onDone={(sent) => {
            read();
            if (sent) acts.said.value = t.reported;
          }}
        />
      )}
      {doing.value === 'reading' && !shared.network.archived && (
        <div class="row">
          {post.mine ? (
            <>
              <Button
                label={t.edit}
                variant="tertiary"
                onClick={() => {
                  doing.value = 'editing';
                }}
              />
              <Confirm
                label={t.remove}
                ask={t.removeSure}
                yes={t.removeYes}
                no={t.cancel}
                onYes={() => void acts.act(() => store.remove(post.id), t.removed)}
              />
            </>
          ) : (
            post.body && (
              <Button
                label={t.report}
                variant="tertiary"
                onClick={() => {
                  doing.value = 'reporting';
                }}
              />
            )
          )}
        </div>
      )}
      <Outcome acts={acts} language={language} more={t} />
    </article>
  );
}

function Edit({
  language,
  store,
  themes,
  post,
  withThemes,
  onDone,
}: ThreadProps & { post: Post; withThemes: boolean; onDone: () => void }) {
  const t = exchangeText(language);
  const acts = useMemo(createActs, []);
  const body = useSignal(post.body);
  const tags = useSignal(post.tags);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void acts
          .act(() => store.edit(post.id, body.value, tags.value), t.saved)
          .then((ok) => ok && onDone());
      }}
    >
      <Area
        id={`edit-${post.id}`}
        language={language}
        label={t.label}
        value={body.value}
        rows={5}
        focus
        onInput={(next) => {
          body.value = next;
        }}
      />
      {withThemes && (
        <Themes
          language={language}
          themes={themes}
          chosen={tags.value}
          onChoose={(next) => {
            tags.value = next;
          }}
        />
      )}
      <Outcome acts={acts} language={language} more={t} />
      <div class="row">
        <Button type="submit" label={t.save} disabled={acts.busy.value} />
        <Button label={t.cancel} variant="tertiary" onClick={onDone} />
      </div>
    </form>
  );
}

function Report({
  language,
  store,
  post,
  onDone,
}: ThreadProps & { post: Post; onDone: (sent: boolean) => void }) {
  const t = exchangeText(language);
  const acts = useMemo(createActs, []);
  const reason = useSignal('');
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void acts.act(() => store.report(post.id, reason.value)).then((ok) => ok && onDone(true));
      }}
    >
      <Area
        id={`report-${post.id}`}
        language={language}
        label={t.reportLabel}
        hint={t.reportAbout}
        value={reason.value}
        rows={2}
        focus
        onInput={(next) => {
          reason.value = next;
        }}
      />
      <Outcome acts={acts} language={language} more={t} />
      <div class="row">
        <Button type="submit" label={t.reportSend} disabled={acts.busy.value} />
        <Button label={t.cancel} variant="tertiary" onClick={() => onDone(false)} />
      </div>
    </form>
  );
}
