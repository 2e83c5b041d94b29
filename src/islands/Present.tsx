import { useEffect, useMemo, useRef } from 'preact/hooks';
import { pageHtml } from '~/data/page-html';
import { currentUser } from '~/data/session';
import type { Language } from '~/domain/language';
import { presentText } from '~/text/present';
import { Controls } from './present/Controls';
import { Handouts } from './present/Handouts';
import { Nodes } from './present/Nodes';
import { NotShown } from './present/NotShown';
import { createPresentStore, shownBy } from './present/present-store';
import { usePresentKeys } from './present/use-present-keys';
import { WallSlideView } from './present/WallSlideView';

type Props = { language: Language; signInPath: string; frontPath: string };

/** «Vis på veggen»: a lesson, a case or a pack as slides. */
export default function Present({ language, signInPath, frontPath }: Props) {
  const t = presentText(language);
  const store = useMemo(
    () =>
      createPresentStore({
        pageHtml,
        pack: async (id) => (await import('~/data/packs')).packContent(id),
        linkedPack: async (token) => (await import('~/data/packs')).linkedPack(token),
      }),
    [],
  );
  const stage = useRef<HTMLDivElement>(null);
  const shown = () => shownBy(new URL(location.href));
  const load = () => {
    const what = shown();
    if (what?.kind === 'pack' && !currentUser()) store.view.value = 'signed-out';
    else void store.load(what);
  };
  useEffect(load, [store]);
  usePresentKeys(store, stage);

  const slide = store.current.value;
  if (store.view.value !== 'ready' || !slide)
    return (
      <NotShown
        view={store.view.value}
        language={language}
        again={load}
        signInPath={signInPath}
        frontPath={frontPath}
      />
    );
  const { slides, title } = store.deck.value;
  const place = store.place.value;
  return (
    <div class="wall" ref={stage}>
      <h1 class="aksel-sr-only">{title}</h1>
      {/* Said once for each slide; the slide itself is not live, or it would be read out whole. */}
      <p class="aksel-sr-only" role="status">
        {t.spoken(place + 1, slides.length, slide.title)}
      </p>
      <section
        class="wall__slide"
        aria-label={t.spoken(place + 1, slides.length, slide.title)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long text on a small screen is scrolled by keyboard.
        tabIndex={0}
        key={place}
      >
        <WallSlideView slide={slide} language={language} first={place === 0} />
      </section>
      {store.notes.value && (
        <aside class="wall__notes" aria-label={t.notes}>
          <h2>{t.notes}</h2>
          {slide.notes.length > 0 ? <Nodes nodes={slide.notes} class="prose" /> : <p>{t.noNotes}</p>}
        </aside>
      )}
      <Controls store={store} language={language} stage={stage} />
      <Handouts slides={slides} language={language} />
    </div>
  );
}
