import { useEffect, useMemo } from 'preact/hooks';
import { currentUser } from '~/data/session';
import type { Language } from '~/domain/language';
import { leaderText } from '~/text/leader';
import { themeText } from '~/text/theme';
import { ConfidenceChange } from './leader/ConfidenceChange';
import { createOfficeChoice, type OfficeChoice, rememberedAt } from './leader/office-choice';
import { Choosing } from './theme/Choosing';
import { fetchMaterial } from './theme/fetch-material';
import { GuideSheet } from './theme/GuideSheet';
import { MinutesSheet } from './theme/MinutesSheet';
import { NotesSheet } from './theme/NotesSheet';
import { createThemeStore, type ThemeStore } from './theme/theme-store';

type Props = {
  language: Language;
  signInPath: string;
  modules: readonly { id: string; title: string }[];
};

/** The theme meeting: for everybody, and for leaders with what their office finds hard. */
export default function ThemeMeeting({ language, signInPath, modules }: Props) {
  const t = themeText(language);
  const choice = useOffices();
  const store = useMemo(
    () =>
      createThemeStore({
        material: (id) => fetchMaterial(id, language),
        hardest: async (office, items) => (await import('~/data/office')).officeHardestItems(office, items),
      }),
    [],
  );
  const office = choice.chosen.value;
  useEffect(() => {
    choose(moduleInAddress(modules));
  }, []);
  useEffect(() => {
    store.about(office?.id).catch(choice.lost);
  }, [office]);

  function choose(id: string) {
    const address = new URL(location.href);
    address.searchParams.set('modul', id);
    history.replaceState(history.state, '', address);
    store.choose(id).catch(choice.lost);
  }
  const material = store.material.value;
  const guide = store.guide.value;

  return (
    <div class="stack stack--large theme">
      <Choosing language={language} store={store} modules={modules} onChoose={choose}>
        <OfficeField language={language} choice={choice} />
      </Choosing>
      <Hardest language={language} store={store} signInPath={signInPath} choice={choice} />
      {store.view.value === 'failed' && (
        <div role="alert" class="notice" data-color="warning">
          <p>{t.failed}</p>
          <button
            class="aksel-button aksel-button--medium"
            data-variant="secondary"
            type="button"
            onClick={() => choose(store.moduleId.value)}
          >
            <span class="aksel-label">{t.retry}</span>
          </button>
        </div>
      )}
      {store.view.value === 'loading' && !material && <p class="quiet">{t.loading}</p>}
      {material && guide && store.view.value !== 'failed' && (
        <>
          <GuideSheet language={language} material={material} guide={guide} when={store.when.value} />
          <MinutesSheet
            key={material.id}
            language={language}
            moduleId={material.id}
            title={material.title}
            when={store.when.value}
          />
          <NotesSheet language={language} guide={guide} />
        </>
      )}
      {office && (
        <div class="no-print">
          <ConfidenceChange key={office.id} language={language} office={office} modules={modules} />
        </div>
      )}
    </div>
  );
}

const moduleInAddress = (modules: readonly { id: string }[]): string => {
  const wanted = new URLSearchParams(location.search).get('modul');
  return (modules.find(({ id }) => id === wanted) ?? modules[0])?.id ?? '';
};

/** The offices that the visitor leads, if any: the page is useful without. */
function useOffices(): OfficeChoice {
  const choice = useMemo(
    () =>
      createOfficeChoice({
        offices: async () => (await import('~/data/office')).myOffices(),
        remembered: () => sessionStorage.getItem(rememberedAt),
        remember: (id) => sessionStorage.setItem(rememberedAt, id),
      }),
    [],
  );
  useEffect(() => {
    if (currentUser()) void choice.load();
    else choice.view.value = 'signed-out';
  }, [choice]);
  return choice;
}

function OfficeField({ language, choice }: { language: Language; choice: OfficeChoice }) {
  const offices = choice.offices.value;
  if (offices.length < 2 || !choice.chosen.value) return null;
  return (
    <div class="field">
      <label for="office">{leaderText(language).office}</label>
      <select
        id="office"
        value={choice.chosen.value.id}
        onChange={(event) => choice.choose(event.currentTarget.value)}
      >
        {offices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

type HardestProps = { language: Language; store: ThemeStore; signInPath: string; choice: OfficeChoice };

/** Where the questions of the guide come from. */
function Hardest({ language, store, signInPath, choice }: HardestProps) {
  const t = themeText(language);
  const who = choice.view.value;
  const found = store.hardView.value;
  return (
    <div class="no-print" role="status">
      {who === 'signed-out' && (
        <p>
          {t.hardSignIn} <a href={signInPath}>{t.signIn}</a>
        </p>
      )}
      {(who === 'offline' || found === 'offline') && <p>{t.hardOffline}</p>}
      {found === 'few' && <p>{t.hardNone}</p>}
      {found === 'found' && (
        <p>
          {t.hardFound} <span class="quiet">{t.hardHow}</span>
        </p>
      )}
    </div>
  );
}
