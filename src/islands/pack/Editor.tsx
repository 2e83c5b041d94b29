import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Language } from '~/domain/language';
import { withChanged } from '~/domain/pack/edit';
import type { PackItem } from '~/domain/pack/item';
import { identityNumberIn, personalDataInPack } from '~/domain/pack/personal';
import { packText } from '~/text/pack';
import { AboutFields } from './AboutFields';
import { AddItem } from './AddItem';
import { LineField, Press } from './fields';
import { ItemForm } from './ItemForm';
import { ItemOrder } from './ItemOrder';
import type { PackPaths } from './PackPage';
import type { PackStore } from './pack-store';
import { sayTrouble, type Trouble } from './trouble';

type Props = { store: PackStore; language: Language; paths: PackPaths; tell: (words: string) => void };

/** A pack being written. What is typed is kept on the device until it is saved. */
export function Editor({ store, language, paths, tell }: Props) {
  const t = packText(language);
  const open = useSignal<string | undefined>(undefined);
  const wrong = useSignal<Trouble | undefined>(undefined);
  useEffect(() => document.getElementById('pakke-tittel')?.focus(), []);
  const draft = store.draft.value;
  if (!draft) return null;
  const after = () => setTimeout(() => document.getElementById('pakke')?.focus());
  const save = async () => {
    wrong.value = faultIn(draft);
    if (wrong.value) return;
    const version = await store.save();
    if (version === undefined) return;
    tell(t.saved(version));
    after();
  };
  const trouble = wrong.value ?? store.trouble.value;
  const form = (item: PackItem) => (
    <ItemForm
      item={item}
      language={language}
      onChange={(changed) => store.change(withChanged(draft, changed))}
      done={() => {
        open.value = undefined;
        setTimeout(() => document.getElementById(`endre-${item.id}`)?.focus());
      }}
    />
  );
  return (
    <div class="stack stack--large">
      {store.restored.value && <p class="notice">{t.restored}</p>}
      <section class="stack" aria-labelledby="pakke-om">
        <h2 id="pakke-om">{t.about}</h2>
        <AboutFields
          about={draft}
          language={language}
          wrong={wrong.value === 'badPack'}
          onChange={(about) => store.change({ ...draft, ...about })}
        />
      </section>
      <section class="stack" aria-labelledby="pakke-deler">
        <h2 id="pakke-deler">{t.contents}</h2>
        <ItemOrder pack={draft} language={language} open={open} onChange={store.change} form={form} />
        <AddItem
          pack={draft}
          language={language}
          coursePath={paths.course}
          network={store.page.value?.network?.id ?? ''}
          onAdd={(changed, id) => {
            store.change(changed);
            open.value = id;
          }}
        />
      </section>
      <section class="card stack" aria-label={t.save}>
        {personalDataInPack(draft).some((found) => found !== 'id-number') && (
          <p class="quiet">{t.personal}</p>
        )}
        <LineField
          id="pakke-nytt"
          label={t.note}
          value={store.note.value}
          onInput={(value) => {
            store.note.value = value;
          }}
        />
        <p role="alert" class="field__error">
          {trouble && sayTrouble(trouble, t)}
        </p>
        <p class="row">
          <Press text={t.save} variant="primary" off={store.busy.value} onClick={() => void save()} />
          {store.trouble.value === 'conflict' && (
            <Press text={t.export} onClick={() => void store.export()} />
          )}
          <Press
            text={t.discard}
            variant="tertiary"
            onClick={() => {
              store.discard();
              setTimeout(() => document.getElementById('pakke-endre')?.focus());
            }}
          />
        </p>
      </section>
    </div>
  );
}

/** What would be refused, found before it is sent. */
function faultIn(draft: Parameters<typeof identityNumberIn>[0]): Trouble | undefined {
  if (identityNumberIn(draft) !== undefined) return 'identity';
  const empty = [draft.title, draft.licence, ...draft.items.map(({ title }) => title)].some(
    (text) => text.trim() === '',
  );
  const badLink = draft.items.some(
    (item) => item.kind === 'link' && !(URL.canParse(item.url) && /^https?:/i.test(item.url)),
  );
  return empty || badLink ? 'badPack' : undefined;
}
