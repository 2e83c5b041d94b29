import { useSignal } from '@preact/signals';
import type { ListedMember } from '~/data/members';
import { currentUser } from '~/data/session';
import type { Language } from '~/domain/language';
import { membersText } from '~/text/members';
import { Field } from '../account/Field';
import { Submit } from '../account/Submit';
import { MemberRole } from './MemberRole';
import type { MembersStore } from './members-store';

export type PanelProps = {
  language: Language;
  officeId: string;
  member: ListedMember;
  store: MembersStore;
  minePath: string;
};

/** What a leader can do with one member. */
export function MemberPanel(props: PanelProps) {
  const { language, officeId, member, store, minePath } = props;
  const t = membersText(language);
  const team = useSignal(member.team ?? '');
  const save = async () =>
    (await import('~/data/members')).setMemberTeam(officeId, member.user_id, team.value);

  return (
    <div class="stack">
      <form
        class="roster__team"
        onSubmit={(event) => {
          event.preventDefault();
          void store.act(save, t.teamSaved(member.name));
        }}
      >
        <Field
          id={`team-${member.user_id}`}
          label={t.teamField}
          type="text"
          autocomplete="off"
          value={team.value}
          onInput={(value) => {
            team.value = value;
          }}
        />
        <Submit busy={store.busy.value} label={t.saveTeam} busyLabel={t.saveTeam} variant="secondary" />
      </form>
      <MemberRole {...props} />
      {member.user_id === currentUser()?.id && (
        <p class="quiet">
          {t.leaveSelf} <a href={minePath}>{t.toMine}</a>
        </p>
      )}
    </div>
  );
}
