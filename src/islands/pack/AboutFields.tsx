import { type Language, languages } from '~/domain/language';
import type { PackAbout } from '~/domain/pack/about';
import { packText } from '~/text/pack';
import { PersonalDataWarning } from '../question/PersonalDataWarning';
import { ChoiceField, LineField, TextField } from './fields';

type Props = { about: PackAbout; language: Language; wrong: boolean; onChange: (about: PackAbout) => void };

/** What a pack says of itself. */
export function AboutFields({ about, language, wrong, onChange }: Props) {
  const t = packText(language);
  const set = (field: keyof PackAbout) => (value: string) => onChange({ ...about, [field]: value });
  return (
    <div class="stack">
      <LineField
        id="pakke-tittel"
        label={t.name}
        value={about.title}
        onInput={set('title')}
        error={wrong && about.title.trim() === '' ? t.badPack : undefined}
      />
      <TextField
        id="pakke-god"
        label={t.goodFor}
        value={about.goodFor}
        rows={3}
        most={2000}
        onInput={set('goodFor')}
      />
      <LineField id="pakke-for" label={t.audience} value={about.audience} onInput={set('audience')} />
      <LineField
        id="pakke-lisens"
        label={t.licence}
        value={about.licence}
        onInput={set('licence')}
        error={wrong && about.licence.trim() === '' ? t.badPack : undefined}
      />
      <ChoiceField
        id="pakke-sprak"
        label={t.language}
        value={about.language}
        choices={languages.map((one) => [one, t.languages[one]] as const)}
        onInput={set('language')}
      />
      <PersonalDataWarning
        id="pakke-person"
        language={language}
        text={`${about.title}\n${about.goodFor}\n${about.audience}`}
      />
    </div>
  );
}
