import { useSignal } from '@preact/signals';
import type { Language } from '~/domain/language';
import { type Change, changesBetween, collides } from '~/domain/pack/diff';
import { packText } from '~/text/pack';
import { Press } from './fields';
import { ItemView } from './ItemView';
import type { PackStore } from './pack-store';

type Props = { store: PackStore; language: Language; tell: (words: string) => void };
const keyOf = ({ kind, id }: Change) => `${kind} ${id}`;

/** What is new in the original of a copy, to be taken over one by one. */
export function News({ store, language, tell }: Props) {
  const t = packText(language);
  const left = useSignal<readonly string[]>([]);
  const [news, mine] = [store.news.value, store.page.value?.content];
  if (!news || !mine) return null;
  if (!news.open) return <p class="quiet">{t.newsGone}</p>;
  if (news.from === news.to) return <p class="quiet">{t.newsNone}</p>;
  const changes = changesBetween(news.base, news.newest);
  const chosen = changes.filter((change) => !left.value.includes(keyOf(change)));
  const done = (words: string) => {
    tell(words);
    setTimeout(() => document.getElementById('pakke')?.focus());
  };
  const toggle = (change: Change, on: boolean) => {
    const key = keyOf(change);
    left.value = on ? left.value.filter((other) => other !== key) : [...left.value, key];
  };
  return (
    <section class="card stack" aria-labelledby="pakke-nytt-der">
      <h2 id="pakke-nytt-der">{t.news}</h2>
      <p>{t.newsAbout(news.from, news.to)}</p>
      <ul class="pack-news">
        {changes.map((change) => (
          <li key={keyOf(change)}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(change)}
                disabled={!store.mayWrite.value}
                onChange={(event) => toggle(change, event.currentTarget.checked)}
              />{' '}
              {t.newsKinds[change.kind]}: {change.title}
            </label>
            {collides(change, news.base, mine) && <p class="quiet">{t.newsCollides}</p>}
            <NewText change={change} language={language} items={news.newest.items} />
          </li>
        ))}
      </ul>
      {store.mayWrite.value && (
        <p class="row">
          <Press
            text={t.newsTake}
            variant="primary"
            off={store.busy.value || chosen.length === 0}
            onClick={() =>
              void store
                .take(chosen, t.newsNote(news.to))
                .then((version) => version !== undefined && done(t.newsTaken(chosen.length)))
            }
          />
          <Press
            text={t.newsSkip}
            variant="tertiary"
            onClick={() => void store.passOver().then((passed) => passed && done(t.newsSkipped))}
          />
        </p>
      )}
    </section>
  );
}

type NewTextProps = { change: Change; language: Language; items: Parameters<typeof ItemView>[0]['item'][] };

function NewText({ change, language, items }: NewTextProps) {
  const item = items.find(({ id }) => id === change.id);
  if (!item || (change.kind !== 'added' && change.kind !== 'changed')) return null;
  return (
    <details>
      <summary>{packText(language).newsShow}</summary>
      <ItemView item={{ ...item, id: `ny-${item.id}` }} language={language} />
    </details>
  );
}
