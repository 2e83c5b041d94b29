import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { CountedCode } from '~/data/join-codes';
import { formatDate, type Language, localizedPath } from '~/domain/language';
import { joinCodeText } from '~/text/join-code';
import { Confirm } from './Confirm';
import { isUsedUp, type JoinCodeStore, spaced } from './join-code-store';
import { Qr } from './Qr';
import { Wall } from './Wall';

type Props = {
  language: Language;
  code: CountedCode;
  store: JoinCodeStore;
  officeName?: string | undefined;
};

/** The code in use: as text, as a link, as a QR code, and how to put it on a wall or take it back. */
export function ShownCode({ language, code, store, officeName }: Props) {
  const t = joinCodeText(language);
  const wall = useRef<HTMLDialogElement>(null);
  const link = `${location.origin}${localizedPath('/min-side/', language)}?kode=${code.code}`;
  const used = code.max_uses === null ? t.uses(code.uses) : t.usesOf(code.uses, code.max_uses);
  return (
    <div class="card join-code">
      <div class="join-code__words">
        <p>
          {t.codeIs} <strong class="code">{spaced(code.code)}</strong>
        </p>
        <p class="quiet">
          {t.until(formatDate(code.expires_at, language))} {isUsedUp(code) ? '' : used}
        </p>
        {isUsedUp(code) && <p class="field__error">{t.usedUp}</p>}
        <CopyLink language={language} link={link} />
      </div>
      <Qr text={link} label={t.qr(spaced(code.code))} />
      <div class="row join-code__actions">
        <button
          class="aksel-button aksel-button--medium"
          data-variant="secondary"
          type="button"
          onClick={() => wall.current?.showModal()}
        >
          <span class="aksel-label">{t.wall}</span>
        </button>
        <Confirm
          label={t.withdraw}
          question={t.withdrawSure}
          yes={t.withdrawYes}
          no={t.withdrawNo}
          disabled={store.busy.value}
          onYes={() => void store.withdraw()}
        />
      </div>
      <Wall language={language} code={code} link={link} officeName={officeName} dialog={wall} />
    </div>
  );
}

function CopyLink({ language, link }: { language: Language; link: string }) {
  const t = joinCodeText(language);
  const said = useSignal('');
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => {
        said.value = t.copied;
      },
      () => {
        said.value = t.copyFailed;
      },
    );
  return (
    <div class="join-code__link">
      <p>
        {t.link}: <a href={link}>{link}</a>
      </p>
      <p class="row">
        <button
          class="aksel-button aksel-button--small"
          data-variant="tertiary"
          type="button"
          onClick={() => void copy()}
        >
          <span class="aksel-label aksel-label--small">{t.copy}</span>
        </button>
        <span role="status" class="quiet">
          {said}
        </span>
      </p>
    </div>
  );
}
