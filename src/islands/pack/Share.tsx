import { useSignal } from '@preact/signals';
import type { Language } from '~/domain/language';
import { packText } from '~/text/pack';
import { ChoiceField, Press } from './fields';
import type { PackStore } from './pack-store';

type Props = { store: PackStore; language: Language; packPath: string; tell: (words: string) => void };

/** Whom a pack is shared with, and how to share it with more or stop. */
export function Share({ store, language, packPath, tell }: Props) {
  const t = packText(language);
  const chosen = useSignal<string | undefined>(undefined);
  const page = store.page.value;
  if (!page) return null;
  const others = store.networks.value.filter(
    ({ id, name, role, archived }) =>
      id !== page.network?.id &&
      role !== 'reader' &&
      !archived &&
      page.shares.every(({ network }) => network !== name),
  );
  const target = others.find(({ id }) => id === chosen.value)?.id ?? others[0]?.id;
  const share = (network?: string) => void store.share(network).then((made) => made && tell(t.sharedNow));
  return (
    <section class="stack no-print" aria-labelledby="pakke-del">
      <h2 id="pakke-del">{t.share}</h2>
      <p>{t.shareAbout}</p>
      {page.shares.length > 0 && (
        <>
          <h3>{t.sharedWith}</h3>
          <ul class="pack-picks">
            {page.shares.map(({ id, token, network }) => (
              <li key={id}>
                {network ?? (
                  <>
                    {t.openLink}:{' '}
                    <code class="pack-link">{`${location.origin}${packPath}?lenke=${token}`}</code>
                  </>
                )}{' '}
                <Press
                  small
                  variant="tertiary"
                  text={t.stop}
                  label={t.stopOf(network ?? t.openLink)}
                  onClick={() => void store.stop(id).then((stopped) => stopped && tell(t.stopped))}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {target ? (
        <div class="stack">
          <ChoiceField
            id="pakke-del-med"
            label={t.shareWith}
            value={target}
            choices={others.map(({ id, name }) => [id, name] as const)}
            onInput={(value) => {
              chosen.value = value;
            }}
          />
          <p>
            <Press text={t.shareButton} off={store.busy.value} onClick={() => share(target)} />
          </p>
        </div>
      ) : (
        page.shares.length === 0 && <p class="quiet">{t.shareNobody}</p>
      )}
      {page.shares.every(({ token }) => token === null) && (
        <div class="stack">
          <p>{t.shareLinkAbout}</p>
          <p>
            <Press text={t.shareLink} off={store.busy.value} onClick={() => share()} />
          </p>
        </div>
      )}
    </section>
  );
}
