import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Language } from '~/domain/language';
import type { PackItem } from '~/domain/pack/item';
import { packText } from '~/text/pack';
import { PersonalDataWarning } from '../question/PersonalDataWarning';
import { LineField, Press, TextField } from './fields';
import { Written } from './Written';

type Props = { item: PackItem; language: Language; onChange: (item: PackItem) => void; done: () => void };

/** What can be written on one part. */
export function ItemForm({ item, language, onChange, done }: Props) {
  const t = packText(language);
  const preview = useSignal(false);
  const id = `del-${item.id}`;
  useEffect(() => document.getElementById(`${id}-tittel`)?.focus(), []);
  const written = `${item.title}\n${item.note}\n${'text' in item ? item.text : ''}`;
  const badUrl =
    item.kind === 'link' && item.url !== '' && !(URL.canParse(item.url) && /^https?:/i.test(item.url));
  return (
    <div class="pack-form stack">
      <LineField
        id={`${id}-tittel`}
        label={t.itemTitle}
        value={item.title}
        onInput={(title) => onChange({ ...item, title })}
      />
      <LineField
        id={`${id}-tid`}
        label={t.minutesField}
        type="number"
        value={String(item.minutes)}
        onInput={(minutes) =>
          onChange({ ...item, minutes: Math.min(600, Math.max(0, Math.round(Number(minutes) || 0))) })
        }
      />
      {item.kind === 'link' && (
        <LineField
          id={`${id}-url`}
          label={t.urlField}
          type="url"
          most={2000}
          value={item.url}
          error={badUrl ? t.urlBad : undefined}
          onInput={(url) => onChange({ ...item, url })}
        />
      )}
      {(item.kind === 'guide' || item.kind === 'slides') && (
        <TextField
          id={`${id}-tekst`}
          label={t.textField}
          about={item.kind === 'slides' ? `${t.slidesAbout} ${t.textAbout}` : t.textAbout}
          rows={10}
          most={60_000}
          value={item.text}
          onInput={(text) => onChange({ ...item, text })}
        />
      )}
      <TextField
        id={`${id}-manus`}
        label={t.script}
        about={t.scriptAbout}
        value={item.note}
        onInput={(note) => onChange({ ...item, note })}
      />
      <PersonalDataWarning id={`${id}-person`} language={language} text={written} />
      {preview.value && (
        <section class="card" aria-label={t.preview}>
          {'text' in item && <Written text={item.text} />}
          <Written text={item.note} />
        </section>
      )}
      <p class="row">
        <Press text={t.done} onClick={done} />
        <Press
          text={t.preview}
          variant="tertiary"
          onClick={() => {
            preview.value = !preview.value;
          }}
        />
      </p>
    </div>
  );
}
