import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Language } from '~/domain/language';
import type { NetworkRole } from '~/domain/material/material';
import { materialText } from '~/text/material';
import { createDraftStore } from './draft-store';
import { draftEffects, listEffects } from './effects';
import { Filters } from './Filters';
import { createListStore } from './list-store';
import { MaterialCard } from './MaterialCard';
import { MaterialForm } from './MaterialForm';
import { Button } from './parts';

type Props = {
  language: Language;
  networkId: string;
  /** What the reader is in the network, where the page knows; the list asks the database all the same. */
  role?: NetworkRole;
  /** Address of the list of the course, made with the site. */
  course: string;
};

/** What a network shares: look, find, share, change, and fetch. Stands on any page about a network. */
export function MaterialList({ language, networkId, role, course }: Props) {
  const t = materialText(language);
  const list = useMemo(() => createListStore(listEffects(networkId)), [networkId]);
  const draft = useMemo(() => createDraftStore(networkId, language, draftEffects), [networkId, language]);
  const news = useSignal('');
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => void list.load(), [list]);
  // The news are not there to be gone to before they have been drawn.
  useEffect(() => {
    if (news.value) status.current?.focus();
  }, [news.value]);

  const told = list.told.value;
  if (list.view.value === 'not-here' || list.view.value === 'signed-out')
    return <p role="alert">{list.view.value === 'not-here' ? t.notHere : t.signInFirst}</p>;
  if (list.view.value === 'offline')
    return (
      <div class="stack">
        <p role="alert">{t.offline}</p>
        <p>
          <Button onClick={() => void list.load()}>{t.again}</Button>
        </p>
      </div>
    );
  if (!told) return <p class="quiet">{t.loading}</p>;

  const mayWrite = (told.role ?? role) !== 'reader' && !told.archived;
  async function sent(title: string, isNew: boolean) {
    draft.leave();
    await list.load();
    news.value = isNew ? t.shared(title) : t.changed(title);
  }
  const all = told.materials.length;
  return (
    <section class="stack stack--large" aria-labelledby="materials">
      <header class="stack">
        <h2 id="materials">{t.heading}</h2>
        {told.archived && <p>{t.archived}</p>}
        <p role="status" tabIndex={-1} ref={status} class="material-news">
          {news.value}
        </p>
        {mayWrite && !draft.draft.value && (
          <p>
            <Button
              variant="primary"
              onClick={() => {
                news.value = '';
                draft.begin();
              }}
            >
              {t.share}
            </Button>
          </p>
        )}
      </header>
      {draft.draft.value && (
        <MaterialForm store={draft} t={t} course={course} onSent={(...args) => void sent(...args)} />
      )}
      {all === 0 && (
        <div class="notice" data-color="info">
          <p>{t.empty}</p>
          <p>{mayWrite ? t.emptyNext : t.emptyReader}</p>
        </div>
      )}
      {all > 1 && <Filters store={list} t={t} />}
      {all > 0 && <Found list={list} t={t} all={all} />}
      <ul class="material-cards">
        {list.shown.value.map((material) => (
          <MaterialCard
            key={material.id}
            material={material}
            language={language}
            t={t}
            store={list}
            today={today()}
            mayWrite={mayWrite}
            onEdit={() => {
              news.value = '';
              draft.edit(material);
            }}
            onRemoved={() => {
              news.value = t.removed(material.title);
            }}
          />
        ))}
      </ul>
    </section>
  );
}

function Found({
  list,
  t,
  all,
}: {
  list: ReturnType<typeof createListStore>;
  t: ReturnType<typeof materialText>;
  all: number;
}) {
  const shown = list.shown.value.length;
  return (
    <div class="row">
      <p role="status" class="quiet">
        {shown === 0 ? t.noMatch : t.count(shown, all)}
      </p>
      {shown < all && (
        <Button variant="tertiary" onClick={list.reset}>
          {t.reset}
        </Button>
      )}
    </div>
  );
}

const today = () => new Date().toISOString().slice(0, 10);
