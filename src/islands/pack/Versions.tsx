import { formatDate, type Language } from '~/domain/language';
import { packText } from '~/text/pack';
import { Press } from './fields';
import type { PackStore } from './pack-store';

type Props = { store: PackStore; language: Language; tell: (words: string) => void };

/** Every version of a pack, the newest first; and where a pack is put away. */
export function Versions({ store, language, tell }: Props) {
  const t = packText(language);
  const page = store.page.value;
  if (!page || page.role === 'guest') return null;
  const writes = page.role !== 'reader' && page.network?.archived === false;
  const see = (version: number) =>
    void store.load(page.id, version).then(() => document.getElementById('pakke')?.focus());
  return (
    <section class="stack no-print" aria-labelledby="pakke-utgaver">
      <h2 id="pakke-utgaver">{t.versions}</h2>
      <ul class="pack-picks">
        {page.versions.map(({ version, note, made_at }) => (
          <li key={version}>
            {t.versionLine(version, formatDate(made_at, language))}
            {version === page.current && ` (${t.newest})`}
            {note && `: ${note}`}{' '}
            {version !== page.version && (
              <Press small variant="tertiary" text={t.seeVersion(version)} onClick={() => see(version)} />
            )}
          </li>
        ))}
      </ul>
      {writes && (
        <div class="stack">
          {!page.archived && <p class="quiet">{t.archiveAbout}</p>}
          <p>
            <Press
              text={page.archived ? t.unarchive : t.archive}
              variant="tertiary"
              onClick={() =>
                void store.archive(!page.archived).then((done) => done && !page.archived && tell(t.archived))
              }
            />
          </p>
        </div>
      )}
    </section>
  );
}
