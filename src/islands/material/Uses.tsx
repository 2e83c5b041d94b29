import type { InFives, Material } from '~/domain/material/material';
import type { MaterialText } from '~/text/material';
import type { ListStore } from './list-store';
import { Tick } from './parts';

/** How much a material is used, told to the one who shared it. */
export function UseCount({ uses, t }: { uses: NonNullable<Material['uses']>; t: MaterialText }) {
  const many = (n: InFives, some: string, more: (n: number) => string) =>
    n === 0 ? '' : n === 'some' ? some : more(n);
  const offices = many(uses.offices, t.usesSome, t.usesMany) || t.usesNone;
  return (
    <p class="quiet">
      {offices} {many(uses.useful, t.usefulSome, t.usefulMany)}
    </p>
  );
}

/** «Har dere brukt det?» for each office of the reader's. */
export function OfficeUses({
  material,
  store,
  t,
}: {
  material: Material;
  store: ListStore;
  t: MaterialText;
}) {
  if (material.my_uses.length === 0) return null;
  return (
    <fieldset class="material-uses">
      <legend>{t.usedTitle}</legend>
      {material.my_uses.map(({ office_id: office, office_name, used, useful }) => (
        <div key={office} class="row">
          <Tick checked={used} onTick={(yes) => void store.use(material, office, yes, null)}>
            {t.usedAt(office_name)}
          </Tick>
          {used && (
            <fieldset class="material-useful">
              <legend>{t.usefulAsk}</legend>
              {([true, false] as const).map((value) => (
                <label key={String(value)} class="material-tick">
                  <input
                    type="radio"
                    name={`useful-${material.id}-${office}`}
                    checked={useful === value}
                    onChange={() => void store.use(material, office, true, value)}
                  />
                  <span>{value ? t.usefulYes : t.usefulNo}</span>
                </label>
              ))}
            </fieldset>
          )}
        </div>
      ))}
      {store.failed.value?.id === material.id && store.failed.value.what === 'use' && (
        <p role="alert" class="field__error">
          {t.usedFailed}
        </p>
      )}
    </fieldset>
  );
}
