import { useSignal } from '@preact/signals';
import type { Language } from '~/domain/language';
import { inviteManyText } from '~/text/invite-many';
import { Field } from '../account/Field';
import { Submit } from '../account/Submit';
import type { ImportStore } from './import-store';
import { Review } from './Review';

type Role = 'advisor' | 'leader';
const roleOf = (value: string): Role => (value === 'leader' ? 'leader' : 'advisor');

/** Inviting by e-mail: addresses typed or pasted, looked over, and sent. */
export function InviteByMail({ language, store }: { language: Language; store: ImportStore }) {
  const t = inviteManyText(language);
  const written = useSignal('');
  const role = useSignal<Role>('advisor');
  const team = useSignal('');

  async function look() {
    const { readAddresses } = await import('~/domain/member-file');
    const { rows, ...rest } = readAddresses(written.value);
    const more = { role: role.value, ...(team.value.trim() && { team: team.value.trim() }) };
    await store.look({ ...rest, rows: rows.map((row) => ({ ...row, ...more })) });
  }
  const touched = () => store.step.value !== 'writing' && store.edit();

  return (
    <section class="stack" aria-labelledby="inviter-epost">
      <h3 id="inviter-epost">{t.mailTitle}</h3>
      <p>{t.mailAbout}</p>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <div class="field field--wide">
          <label for="addresses">{t.addresses}</label>
          <textarea
            id="addresses"
            spellcheck={false}
            value={written.value}
            onInput={({ currentTarget }) => {
              written.value = currentTarget.value;
              touched();
            }}
          />
        </div>
        <div class="join-code__terms">
          <div class="field">
            <label for="invite-role">{t.role}</label>
            <select
              id="invite-role"
              value={role.value}
              onChange={({ currentTarget }) => {
                role.value = roleOf(currentTarget.value);
                touched();
              }}
            >
              <option value="advisor">{t.advisor}</option>
              <option value="leader">{t.leader}</option>
            </select>
          </div>
          <Field
            id="invite-team"
            label={t.team}
            type="text"
            autocomplete="off"
            value={team.value}
            onInput={(value) => {
              team.value = value;
              touched();
            }}
          />
        </div>
        <Submit
          busy={store.step.value === 'looking'}
          label={t.look}
          busyLabel={t.looking}
          variant="secondary"
        />
      </form>
      <Review language={language} id="mail" store={store} leader={role.value === 'leader'} />
    </section>
  );
}
