import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { formatDate, type Language } from '~/domain/language';
import { type Material, needsReview } from '~/domain/material/material';
import type { MaterialText } from '~/text/material';
import { ContentOf } from './ContentOf';
import type { ListStore } from './list-store';
import { Button } from './parts';
import { OfficeUses, UseCount } from './Uses';

type Props = {
  material: Material;
  language: Language;
  t: MaterialText;
  store: ListStore;
  today: string;
  mayWrite: boolean;
  onEdit: () => void;
  onRemoved: () => void;
};

/** One material: what it is, what it is good for, and what can be done with it. */
export function MaterialCard({ material, language, t, store, today, mayWrite, onEdit, onRemoved }: Props) {
  const { id, title, kind, shared_by, changed_at } = material;
  const day = formatDate(changed_at, language);
  return (
    <li class="card material-card">
      <h3 id={`material-${id}`} tabIndex={-1}>
        {title}
      </h3>
      <ul class="facts">
        <li>{t[`kind_${kind}`]}</li>
        {material.language !== language && <li>{t[`language_${material.language}`]}</li>}
        <li>{t[`short_${material.licence}`]}</li>
        {material.version > 1 && <li>{t.versionIs(material.version)}</li>}
        {material.audience && <li>{t.forWhom(material.audience)}</li>}
      </ul>
      {material.good_for && <p>{material.good_for}</p>}
      <ContentOf material={material} language={language} t={t} store={store} />
      <p class="quiet">
        {shared_by ? t.sharedBy(shared_by, day) : t.sharedByGone(day)}.
        {material.origin && ` ${t.madeBy(material.origin)}.`}
      </p>
      <Review material={material} language={language} t={t} today={today} />
      {material.uses && <UseCount uses={material.uses} t={t} />}
      <OfficeUses material={material} store={store} t={t} />
      {material.may_change && mayWrite && (
        <Change material={material} t={t} store={store} onEdit={onEdit} onRemoved={onRemoved} />
      )}
    </li>
  );
}

function Review({ material, language, t, today }: Pick<Props, 'material' | 'language' | 't' | 'today'>) {
  if (!material.review_on) return null;
  const date = formatDate(material.review_on, language);
  return needsReview(material, today) ? (
    <p class="material-review">{t.reviewNow(date)}.</p>
  ) : (
    <p class="quiet">{t.reviewLater(date)}.</p>
  );
}

function Change({
  material,
  t,
  store,
  onEdit,
  onRemoved,
}: Pick<Props, 'material' | 't' | 'store' | 'onEdit' | 'onRemoved'>) {
  const asking = useSignal(false);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (asking.value) question.current?.focus();
  }, [asking.value]);
  const { title, id } = material;
  if (!asking.value)
    return (
      <div class="row">
        <Button variant="secondary" label={t.editNamed(title)} onClick={onEdit}>
          {t.edit}
        </Button>
        <Button variant="tertiary" label={t.removeNamed(title)} onClick={() => (asking.value = true)}>
          {t.remove}
        </Button>
      </div>
    );
  const keep = () => {
    asking.value = false;
    document.getElementById(`material-${id}`)?.focus();
  };
  return (
    <div class="notice" data-color="warning">
      <p tabIndex={-1} ref={question}>
        {t.removeSure(title)}
      </p>
      <div class="row">
        <Button
          variant="secondary"
          onClick={() => void store.remove(material).then((done) => done && onRemoved())}
        >
          {t.removeYes}
        </Button>
        <Button variant="tertiary" onClick={keep}>
          {t.removeNo}
        </Button>
      </div>
      {store.failed.value?.id === id && store.failed.value.what === 'remove' && (
        <p role="alert" class="field__error">
          {t.removeFailed}
        </p>
      )}
    </div>
  );
}
