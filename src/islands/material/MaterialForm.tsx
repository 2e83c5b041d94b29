import { useEffect, useRef } from 'preact/hooks';
import { licences, materialLanguages } from '~/domain/material/material';
import type { MaterialText } from '~/text/material';
import { Check } from './Check';
import { ContentFields } from './ContentFields';
import type { Draft } from './draft';
import type { DraftStore } from './draft-store';
import { Button, Labelled, Select } from './parts';
import { failureWords, needPlace, needWords } from './trouble';

type Props = {
  store: DraftStore;
  t: MaterialText;
  course: string;
  onSent: (title: string, isNew: boolean) => void;
};

/** Shares something, or changes what is shared. */
export function MaterialForm({ store, t, course, onSent }: Props) {
  const draft = store.draft.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [draft?.id]);
  if (!draft) return null;
  async function send(event: Event) {
    event.preventDefault();
    const { title = '', old } = store.draft.value ?? {};
    if (await store.send()) return onSent(title.trim(), !old);
    const place = store.need.value && needPlace[store.need.value.field];
    if (place) document.getElementById(place)?.focus();
  }
  return (
    <form class="card material-form stack" onSubmit={(event) => void send(event)} noValidate>
      <h2 ref={heading} tabIndex={-1}>
        {draft.old ? t.changeTitle(draft.old.title) : t.shareTitle}
      </h2>
      <ContentFields store={store} draft={draft} t={t} course={course} />
      <About store={store} draft={draft} t={t} />
      <Check store={store} t={t} />
      {!draft.old && <p class="quiet">{t.nameShown}</p>}
      <div class="row">
        <Button variant="primary" submit busy={store.busy.value !== undefined}>
          {draft.old ? t.save : t.send}
        </Button>
        <Button variant="tertiary" onClick={store.leave}>
          {t.cancel}
        </Button>
      </div>
      <p role="status" class="material-news">
        {store.busy.value === 'sending' ? t.sending : store.busy.value === 'reading' ? t.checkReading : ''}
      </p>
      <p role="alert" class="field__error">
        {store.need.value && needWords(store.need.value, t)}
        {store.failure.value !== undefined && failureWords(store.failure.value, t)}
      </p>
    </form>
  );
}

function About({ store, draft, t }: { store: DraftStore; draft: Draft; t: MaterialText }) {
  const typed = (
    key: 'title' | 'audience' | 'origin' | 'note',
    label: string,
    most: number,
    hint?: string,
  ) => (
    <Labelled
      id={`material-${key}`}
      label={label}
      {...(hint ? { hint } : {})}
      error={key === 'title' && store.need.value?.field === 'title' ? t.needTitle : undefined}
    >
      {(aria) => (
        <input
          {...aria}
          type="text"
          maxLength={most}
          value={draft[key]}
          onInput={(event) => store.change({ [key]: event.currentTarget.value })}
        />
      )}
    </Labelled>
  );
  return (
    <>
      {typed('title', t.name, 160)}
      <Labelled id="material-good" label={t.goodFor}>
        {(aria) => (
          <textarea
            {...aria}
            maxLength={1000}
            value={draft.good_for}
            onInput={(event) => store.change({ good_for: event.currentTarget.value })}
          />
        )}
      </Labelled>
      {typed('audience', t.audience, 200, t.audienceHint)}
      {typed('origin', t.origin, 300)}
      <Select
        id="material-licence"
        label={t.licence}
        value={draft.licence}
        options={licences.map((one) => [one, t[`licence_${one}`]] as const)}
        onChoose={(licence) => store.change({ licence })}
      />
      <div class="material-pair">
        <Select
          id="material-in"
          label={t.languageOf}
          value={draft.language}
          options={materialLanguages.map((one) => [one, t[`language_${one}`]] as const)}
          onChoose={(language) => store.change({ language })}
        />
        <Labelled id="material-review" label={t.reviewOn}>
          {(aria) => (
            <input
              {...aria}
              type="date"
              value={draft.review_on ?? ''}
              onChange={(event) => store.change({ review_on: event.currentTarget.value || null })}
            />
          )}
        </Labelled>
      </div>
      {draft.old && typed('note', t.note, 300)}
    </>
  );
}
