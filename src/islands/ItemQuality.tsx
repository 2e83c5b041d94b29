import { useEffect, useMemo } from 'preact/hooks';
import { currentUser } from '~/data/session';
import type { Language } from '~/domain/language';
import { qualityText } from '~/text/quality';
import { Elsewhere } from './Elsewhere';
import { EmptySearches } from './quality/EmptySearches';
import { HowToRead } from './quality/HowToRead';
import { ItemTable } from './quality/ItemTable';
import { PracticeFlags, type PracticeTexts } from './quality/PracticeFlags';
import { createQualityStore, type QualityStore } from './quality/quality-store';

export type QualityModule = { id: string; title: string; practice: PracticeTexts };
type Props = {
  language: Language;
  signInPath: string;
  minePath: string;
  modules: readonly QualityModule[];
};

/** How a module's questions fare, for those who write them. */
export default function ItemQuality({ language, signInPath, minePath, modules }: Props) {
  const t = qualityText(language);
  const store = useMemo(
    () =>
      createQualityStore(modules[0]?.id ?? '', {
        quality: async (id) => (await import('~/data/quality')).itemQuality(id),
      }),
    [],
  );
  useEffect(() => {
    if (currentUser()) void store.load();
    else store.view.value = 'signed-out';
  }, [store]);
  useOpenedForPrint();

  if (store.view.value === 'signed-out')
    return <Elsewhere said={t.signInFirst} path={signInPath} label={t.signIn} />;
  if (store.view.value === 'not-author')
    return <Elsewhere said={t.notAuthor} path={minePath} label={t.toMine} />;
  const module = modules.find(({ id }) => id === store.module.value);
  return (
    <div class="stack stack--large">
      {modules.length > 1 && <ChooseModule store={store} label={t.module} modules={modules} />}
      <Content language={language} store={store} module={module} />
      {store.quality.value && <EmptySearches language={language} />}
    </div>
  );
}

type ContentProps = { language: Language; store: QualityStore; module: QualityModule | undefined };

function Content({ language, store, module }: ContentProps) {
  const t = qualityText(language);
  const quality = store.quality.value;
  if (store.view.value === 'not-loaded') return <p role="alert">{t.notLoaded}</p>;
  if (store.view.value === 'offline') return <Retry said={t.offlineEmpty} label={t.again} store={store} />;
  if (store.view.value === 'failed') return <Retry said={t.failed} label={t.again} store={store} />;
  if (!quality) return <p class="quiet">{t.loading}</p>;
  return (
    <>
      <section class="stack" aria-labelledby="prove">
        <h2 id="prove">{module ? `${t.exam}: ${module.title}` : t.exam}</h2>
        {store.stale.value && <Retry said={t.offline} label={t.again} store={store} />}
        <p>{t.examAbout(quality.least)}</p>
        <HowToRead language={language} />
        <ItemTable language={language} quality={quality} />
      </section>
      <PracticeFlags language={language} quality={quality} texts={module?.practice ?? {}} />
    </>
  );
}

/** On paper nothing can be opened, so all is. */
function useOpenedForPrint(): void {
  useEffect(() => {
    const open = () => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('.quality details'))
        details.open = true;
    };
    addEventListener('beforeprint', open);
    return () => removeEventListener('beforeprint', open);
  }, []);
}

type ChooseProps = { store: QualityStore; label: string; modules: readonly QualityModule[] };

function ChooseModule({ store, label, modules }: ChooseProps) {
  return (
    <div class="field no-print">
      <label for="modul">{label}</label>
      <select
        id="modul"
        value={store.module.value}
        onChange={(event) => void store.choose(event.currentTarget.value)}
      >
        {modules.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}

function Retry({ said, label, store }: { said: string; label: string; store: QualityStore }) {
  return (
    <div class="notice" data-color="warning">
      <p role="alert">{said}</p>
      <button
        class="aksel-button aksel-button--medium"
        data-variant="secondary"
        data-color="accent"
        type="button"
        onClick={() => void store.load()}
      >
        <span class="aksel-label">{label}</span>
      </button>
    </div>
  );
}
