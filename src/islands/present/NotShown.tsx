import type { Language } from '~/domain/language';
import { presentText } from '~/text/present';
import type { PresentView } from './present-store';

type Props = {
  view: PresentView;
  language: Language;
  again: () => void;
  signInPath: string;
  frontPath: string;
};

/** While there is nothing on the wall: why, and what to do. */
export function NotShown({ view, language, again, signInPath, frontPath }: Props) {
  const t = presentText(language);
  if (view === 'loading' || view === 'ready')
    return (
      <div class="wall wall--empty">
        <h1>{t.title}</h1>
        <p class="quiet">{t.loading}</p>
      </div>
    );
  const said = { missing: t.missing, offline: t.offline, 'signed-out': t.signedOut }[view];
  return (
    <div class="wall wall--empty">
      <h1>{t.title}</h1>
      <p role="alert">{said}</p>
      <p class="row">
        {view === 'signed-out' && (
          <a
            class="aksel-button aksel-button--medium"
            data-variant="primary"
            href={`${signInPath}?neste=${encodeURIComponent(location.pathname + location.search)}`}
          >
            <span class="aksel-label">{t.signIn}</span>
          </a>
        )}
        {view === 'offline' && (
          <button
            class="aksel-button aksel-button--medium"
            data-variant="primary"
            type="button"
            onClick={again}
          >
            <span class="aksel-label">{t.again}</span>
          </button>
        )}
        <a href={frontPath}>{t.toFront}</a>
      </p>
    </div>
  );
}
