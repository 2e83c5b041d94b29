import type { RefObject } from 'preact';
import type { CountedCode } from '~/data/join-codes';
import { formatDate, type Language, localizedPath } from '~/domain/language';
import { joinCodeText } from '~/text/join-code';
import { spaced } from './join-code-store';
import { Qr } from './Qr';

type Props = {
  language: Language;
  code: CountedCode;
  link: string;
  officeName?: string | undefined;
  dialog: RefObject<HTMLDialogElement>;
};

/** The code so large that it is read from the back of the room, on a screen or on paper. */
export function Wall({ language, code, link, officeName, dialog }: Props) {
  const t = joinCodeText(language);
  const address = `${location.host}${localizedPath('/min-side/', language)}`;
  return (
    <dialog class="wall" ref={dialog} aria-labelledby="wall-title">
      <h2 id="wall-title">{officeName ? t.wallTitle(officeName) : t.wallTitlePlain}</h2>
      <Qr text={link} label={t.qr(spaced(code.code))} />
      <p class="wall__how">
        {t.wallHow} <strong>{address}</strong> {t.wallCode}
      </p>
      <p class="wall__code">{spaced(code.code)}</p>
      <p>{t.until(formatDate(code.expires_at, language))}</p>
      <div class="row no-print">
        <button
          class="aksel-button aksel-button--medium"
          data-variant="primary"
          type="button"
          onClick={() => print()}
        >
          <span class="aksel-label">{t.print}</span>
        </button>
        <button
          class="aksel-button aksel-button--medium"
          data-variant="secondary"
          type="button"
          onClick={() => dialog.current?.close()}
        >
          <span class="aksel-label">{t.close}</span>
        </button>
      </div>
    </dialog>
  );
}
