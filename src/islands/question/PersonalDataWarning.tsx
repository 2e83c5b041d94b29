import type { Language } from '~/domain/language';
import { type PersonalData, personalDataIn, withoutIdNumbers } from '~/domain/personal-data';
import { fieldText } from '~/text/fields';

const words = { 'id-number': 'idNumber', email: 'email', phone: 'phone' } as const satisfies Record<
  PersonalData,
  string
>;

/** Says so at once, and aloud, when what is written may belong to one person. */
export function PersonalDataWarning({
  id,
  language,
  text,
}: {
  id: string;
  language: Language;
  text: string;
}) {
  const t = fieldText(language);
  return (
    <div role="status" id={id}>
      {personalDataIn(text).map((found) => (
        <p key={found} class={found === 'id-number' ? 'field__error' : 'quiet'}>
          {t[words[found]]}
        </p>
      ))}
    </div>
  );
}

/** What is kept of a text: an identity number never is, and nothing but spaces is no answer. */
export function writtenAnswer(text: string): string | undefined {
  const kept = withoutIdNumbers(text);
  return kept.trim() === '' ? undefined : kept;
}
