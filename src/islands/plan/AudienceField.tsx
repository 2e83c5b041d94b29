import type { PlanMember } from '~/data/plan';
import type { Language } from '~/domain/language';
import { reached } from '~/domain/plan/assignment';
import { planText } from '~/text/plan';
import { type AudienceChoice, audiences, type Draft } from './draft';
import { Tickbox } from './Tickbox';

type Props = { language: Language; draft: Draft; members: readonly PlanMember[] };

/** Whom it is for, and how many that is today. */
export function AudienceField({ language, draft, members }: Props) {
  const t = planText(language);
  const choice = draft.audience.value;
  const told = [
    t.reach(reached(members, draft.to.value).length),
    choice === 'persons' ? '' : t.reachLater,
    choice === 'municipal' || choice === 'state' ? t.reachLines : '',
  ];
  return (
    <>
      <div class="field">
        <label for="hvem">{t.whom}</label>
        <select
          id="hvem"
          value={choice}
          aria-describedby="hvem-mange"
          onChange={(event) => (draft.audience.value = event.currentTarget.value as AudienceChoice)}
        >
          {audiences.map((id) => (
            <option key={id} value={id}>
              {t[id]}
            </option>
          ))}
        </select>
        <p class="quiet" id="hvem-mange" role="status">
          {told.filter(Boolean).join(' ')}
        </p>
      </div>
      {choice === 'persons' && <People language={language} draft={draft} members={members} />}
    </>
  );
}

function People({ language, draft, members }: Props) {
  const t = planText(language);
  const wrong = draft.missing.value.includes('people');
  const choose = (id: string, on: boolean) => {
    const others = draft.people.value.filter((other) => other !== id);
    draft.people.value = on ? [...others, id] : others;
  };
  return (
    <fieldset
      class="people"
      aria-describedby={wrong ? 'personer-error' : undefined}
      aria-invalid={wrong ? 'true' : undefined}
      tabIndex={-1}
    >
      <legend>{t.choosePeople}</legend>
      {wrong && (
        <p class="field__error" id="personer-error">
          {t.missing.people}
        </p>
      )}
      <div class="people__list">
        {members.map(({ user_id, name }) => (
          <Tickbox
            key={user_id}
            id={`person-${user_id}`}
            label={name}
            checked={draft.people.value.includes(user_id)}
            onChange={(on) => choose(user_id, on)}
          />
        ))}
      </div>
    </fieldset>
  );
}
