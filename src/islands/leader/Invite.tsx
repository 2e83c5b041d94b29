import { useEffect, useMemo } from 'preact/hooks';
import type { Language } from '~/domain/language';
import { joinCodeText } from '~/text/join-code';
import { CodeForm } from './CodeForm';
import { createJoinCodeStore } from './join-code-store';
import { ShownCode } from './ShownCode';

type Props = { language: Language; officeId: string; level?: 2 | 3; officeName?: string };
const codes = () => import('~/data/join-codes');

/** A code that lets colleagues join, made by the leader and shown at a meeting. */
export function Invite({ language, officeId, level = 2, officeName }: Props) {
  const t = joinCodeText(language);
  const store = useMemo(
    () =>
      createJoinCodeStore({
        current: async () => (await codes()).currentJoinCode(officeId),
        create: async (terms) => (await codes()).createJoinCode(officeId, terms),
        withdraw: async () => (await codes()).withdrawJoinCode(officeId),
      }),
    [officeId],
  );
  useEffect(() => {
    void store.load();
  }, [store]);
  const Heading = level === 2 ? 'h2' : 'h3';
  const { said, trouble } = store;
  return (
    <section class="stack" aria-labelledby="inviter">
      <Heading id="inviter">{level === 2 ? t.title : t.titleCode}</Heading>
      <p>{t.about}</p>
      <p role="status" class="quiet">
        {said.value ? t[said.value] : ''}
      </p>
      {store.code.value && (
        <ShownCode language={language} code={store.code.value} store={store} officeName={officeName} />
      )}
      <CodeForm language={language} store={store} />
      <p role="alert" class="field__error">
        {trouble.value ? t[trouble.value] : ''}
      </p>
    </section>
  );
}
