import { useSignal } from '@preact/signals';
import type { Language } from '~/domain/language';
import { packText } from '~/text/pack';
import { ChoiceField, Press } from './fields';
import type { PackStore } from './pack-store';

/** A copy of one's own, in a network where one contributes. */
export function CopyPack({
  store,
  language,
  packPath,
}: {
  store: PackStore;
  language: Language;
  packPath: string;
}) {
  const t = packText(language);
  const chosen = useSignal<string | undefined>(undefined);
  const mine = store.networks.value.filter(({ role, archived }) => role !== 'reader' && !archived);
  const first = mine.find(({ id }) => id !== store.page.value?.network?.id) ?? mine[0];
  const target = chosen.value ?? first?.id;
  if (!target) return null;
  return (
    <section class="stack no-print" aria-labelledby="pakke-kopi">
      <h2 id="pakke-kopi">{t.copy}</h2>
      <p>{t.copyAbout}</p>
      <ChoiceField
        id="pakke-kopi-til"
        label={t.copyTo}
        value={target}
        choices={mine.map(({ id, name }) => [id, name] as const)}
        onInput={(value) => {
          chosen.value = value;
        }}
      />
      <p>
        <Press
          text={t.copy}
          off={store.busy.value}
          onClick={() =>
            void store.copy(target).then((copy) => copy && location.assign(`${packPath}?p=${copy}`))
          }
        />
      </p>
    </section>
  );
}
