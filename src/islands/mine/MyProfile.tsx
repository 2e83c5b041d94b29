import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Profile } from '~/data/profile';
import type { Language } from '~/domain/language';
import { profileText } from '~/text/profile';
import { Field } from '../account/Field';
import { Submit } from '../account/Submit';
import { Choices } from '../question/Choices';

/** The name that leaders see, and the line one works in. */
export function MyProfile({ language, onSaved }: { language: Language; onSaved: () => void }) {
  const t = profileText(language);
  const profile = useSignal<Profile | undefined>(undefined);
  const busy = useSignal(false);
  const said = useSignal('');

  useEffect(() => {
    import('~/data/profile')
      .then(({ loadProfile }) => loadProfile())
      .then(
        (loaded) => {
          profile.value = loaded;
        },
        // Without contact there is nothing to change; the page above says that there is none.
        () => undefined,
      );
  }, []);
  if (!profile.value) return null;
  const { name, line } = profile.value;

  async function save() {
    if (!name.trim() || name.trim().length > 80) {
      said.value = t.nameMissing;
      return;
    }
    busy.value = true;
    try {
      const { saveProfile } = await import('~/data/profile');
      await saveProfile({ name: name.trim(), line });
      said.value = t.saved;
      onSaved();
    } catch (error) {
      const { code } = error as { code?: string };
      said.value = code === 'national_id_in_text' ? t.noNumbers : t.failed;
    }
    busy.value = false;
  }

  return (
    <form
      class="stack"
      aria-labelledby="profil"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 id="profil">{t.title}</h2>
      <Field
        id="display-name"
        label={t.name}
        type="text"
        autocomplete="off"
        value={name}
        onInput={(typed) => {
          profile.value = { name: typed, line };
        }}
      />
      <fieldset class="question">
        <legend>{t.line}</legend>
        <Choices
          id="line"
          many={false}
          options={(['municipal', 'state', 'none'] as const).map((id) => ({ id, text: t[id] }))}
          value={line ?? 'none'}
          onAnswer={(chosen) => {
            profile.value = { name, line: chosen === 'municipal' || chosen === 'state' ? chosen : null };
          }}
        />
      </fieldset>
      <p role="status">{said}</p>
      <Submit busy={busy.value} label={t.save} busyLabel={t.saving} variant="secondary" />
    </form>
  );
}
