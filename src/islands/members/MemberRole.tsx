import { currentUser } from '~/data/session';
import { membersText } from '~/text/members';
import { Confirm } from '../leader/Confirm';
import type { PanelProps } from './MemberPanel';

const data = () => import('~/data/members');

/** Making leader, taking the role back, handing over and ending: each asks first. */
export function MemberRole({ language, officeId, member, store }: PanelProps) {
  const t = membersText(language);
  const { user_id: person, name } = member;
  const me = person === currentUser()?.id;
  const leaders = (store.members.value?.members ?? []).filter(({ role }) => role === 'leader').length;
  const rest = { no: t.no, disabled: store.busy.value };
  const setRole = async (role: 'advisor' | 'leader') => (await data()).setMemberRole(officeId, person, role);

  if (member.role === 'leader' && leaders === 1) return <p class="quiet">{t.onlyLeader}</p>;
  if (me)
    return (
      <div class="row">
        <Confirm
          {...rest}
          label={t.stepDown}
          question={t.stepDownSure}
          yes={t.stepDownYes}
          onYes={() => void store.act(() => setRole('advisor'), t.steppedDown, 'given')}
        />
      </div>
    );
  return (
    <div class="row">
      {member.role === 'advisor' ? (
        <>
          <Confirm
            {...rest}
            label={t.makeLeader(name)}
            question={t.makeLeaderSure(name)}
            yes={t.makeLeaderYes}
            onYes={() => void store.act(() => setRole('leader'), t.madeLeader(name))}
          />
          <Confirm
            {...rest}
            label={t.handOver(name)}
            question={t.handOverSure(name)}
            yes={t.handOverYes}
            onYes={() =>
              void store.act(
                async () => (await data()).handOverOffice(officeId, person),
                t.handedOver(name),
                'given',
              )
            }
          />
        </>
      ) : (
        <Confirm
          {...rest}
          label={t.takeBack(name)}
          question={t.takeBackSure(name)}
          yes={t.takeBackYes}
          onYes={() => void store.act(() => setRole('advisor'), t.tookBack(name))}
        />
      )}
      <Confirm
        {...rest}
        danger
        label={t.end(name)}
        question={t.endSure(name)}
        yes={t.endYes}
        onYes={() =>
          void store.act(async () => (await data()).endMembership(officeId, person), t.ended(name))
        }
      />
    </div>
  );
}
