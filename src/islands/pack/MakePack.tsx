import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Language } from '~/domain/language';
import type { PackAbout } from '~/domain/pack/about';
import { packText } from '~/text/pack';
import { AboutFields } from './AboutFields';
import { Press } from './fields';
import type { ListStore } from './list-store';
import { sayTrouble } from './trouble';

type Props = {
  store: ListStore;
  language: Language;
  made: (pack: string | undefined) => void;
  close: () => void;
};

/** A new pack: what it is. Its parts are added on its own page. */
export function MakePack({ store, language, made, close }: Props) {
  const t = packText(language);
  const about = useSignal<PackAbout>({ title: '', goodFor: '', audience: '', licence: t.licences, language });
  const wrong = useSignal(false);
  useEffect(() => document.getElementById('pakke-tittel')?.focus(), []);
  const save = async () => {
    wrong.value = about.value.title.trim() === '' || about.value.licence.trim() === '';
    if (wrong.value) document.getElementById('pakke-tittel')?.focus();
    else made(await store.make(about.value, t.firstNote));
  };
  return (
    <form
      class="card stack"
      aria-labelledby="pakke-ny"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 id="pakke-ny">{t.make}</h2>
      <AboutFields
        about={about.value}
        language={language}
        wrong={wrong.value}
        onChange={(changed) => {
          about.value = changed;
        }}
      />
      <p role="alert" class="field__error">
        {store.trouble.value && sayTrouble(store.trouble.value, t)}
      </p>
      <p class="row">
        <Press text={t.makeIt} variant="primary" off={store.busy.value} onClick={() => void save()} />
        <Press text={t.cancel} variant="tertiary" onClick={close} />
      </p>
    </form>
  );
}
