import { useSignal } from '@preact/signals';
import { formatDate, type Language, localizedPath } from '~/domain/language';
import type { Material } from '~/domain/material/material';
import type { MaterialText } from '~/text/material';
import type { ListStore } from './list-store';
import { MarkdownText } from './MarkdownText';
import { Button } from './parts';

type Props = { material: Material; language: Language; t: MaterialText; store: ListStore };

/** The way into a material: a link, a text to unfold, or a file to save, and what it was before. */
export function ContentOf({ material, language, t, store }: Props) {
  const { url, text, object_path, file_name, title } = material;
  return (
    <>
      {url !== null && (
        <p>
          <a href={addressIn(url, language)} rel="noreferrer">
            {t.open(title)}
          </a>
        </p>
      )}
      {text !== null && <Unfold label={t.read(title)} text={text} />}
      {object_path && file_name && (
        <Download
          material={material}
          path={object_path}
          name={file_name}
          t={t}
          store={store}
          language={language}
        />
      )}
      <Older material={material} language={language} t={t} store={store} />
    </>
  );
}

function Unfold({ label, text }: { label: string; text: string }) {
  const open = useSignal(false);
  return (
    <details class="material-unfold" onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>{label}</summary>
      {open.value && <MarkdownText text={text} />}
    </details>
  );
}

function Download({ material, path, name, t, store, language }: Props & { path: string; name: string }) {
  const { id, file_size } = material;
  const busy = store.fetching.value === path;
  const failed = store.failed.value?.id === id && store.failed.value.what === 'download';
  return (
    <div class="stack">
      <p>
        <Button variant="secondary" busy={busy} onClick={() => void store.download(id, path, name)}>
          {t.download(name, sizeOf(file_size ?? 0, language))}
        </Button>
      </p>
      <p role="status" class="material-news">
        {busy ? t.downloading : ''}
      </p>
      {failed && (
        <p role="alert" class="field__error">
          {t.downloadFailed}
        </p>
      )}
    </div>
  );
}

/** Earlier versions with something to open: files and addresses. */
function Older({ material, language, t, store }: Props) {
  const older = material.versions.filter(
    ({ version, url, object_path }) => version < material.version && (url || object_path),
  );
  const [newest] = material.versions;
  return (
    <>
      {material.version > 1 && newest?.note && <p class="quiet">{newest.note}</p>}
      {older.length > 0 && (
        <details class="material-unfold">
          <summary>{t.older}</summary>
          <ul>
            {older.map(({ version, saved_at, url, object_path, file_name, note }) => {
              const label = t.olderOne(version, formatDate(saved_at, language));
              return (
                <li key={version}>
                  {url && <a href={addressIn(url, language)}>{label}</a>}
                  {object_path && (
                    <Button
                      variant="tertiary"
                      onClick={() => void store.download(material.id, object_path, file_name ?? '')}
                    >
                      {label}
                    </Button>
                  )}{' '}
                  {note}
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}

/** A page of ours opens in the reader's language. */
const addressIn = (url: string, language: Language) =>
  url.startsWith('/') ? localizedPath(url, language) : url;

/** `14 kB`, `2,3 MB`. */
function sizeOf(bytes: number, language: Language): string {
  const [n, unit] =
    bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${n.toLocaleString(language === 'nn' ? 'nn-NO' : 'nb-NO', { maximumFractionDigits: 1 })} ${unit}`;
}
