import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { formatDate } from '~/domain/language';
import { networkText } from '~/text/network';
import { createActs } from './acts';
import type { PartProps } from './Members';
import { Button, Line, Outcome } from './parts';

const data = () => import('~/data/networks');
type Named = { readonly id: string; readonly name: string };

/** How owners let offices and people in: an invitation to an office, or a code to show. */
export function InviteOffices({ language, network, reload }: PartProps) {
  const t = networkText(language);
  const acts = useMemo(createActs, []);
  const offices = useSignal<readonly Named[]>([]);
  const office = useSignal('');
  useEffect(() => {
    data()
      .then(({ allOffices }) => allOffices())
      .then(
        (all) => (offices.value = all),
        // Without the list there is still the code.
        () => undefined,
      );
  }, []);
  const waiting = network.invitations ?? [];
  const taken = new Set([...network.offices, ...waiting].map(({ id }) => id));
  const free = offices.value.filter(({ id }) => !taken.has(id));
  const changed = (work: () => Promise<unknown>, done: string) =>
    acts.act(async () => {
      await work();
      await reload();
    }, done);

  async function invite() {
    const chosen = free.find(({ id }) => id === office.value);
    if (!chosen) return;
    await changed(async () => (await data()).inviteOffice(network.id, chosen.id), t.invitedNow(chosen.name));
    office.value = '';
  }

  return (
    <section class="stack" aria-labelledby="inviter">
      <h2 id="inviter">{t.inviteTitle}</h2>
      <div class="field">
        <label for="invite-office">{t.inviteOffice}</label>
        <select
          id="invite-office"
          value={office.value}
          onChange={(event) => {
            office.value = event.currentTarget.value;
          }}
        >
          <option value="">{t.choose}</option>
          {free.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <p>
        <Button label={t.invite} disabled={!office.value} onClick={() => void invite()} />
      </p>
      {waiting.length > 0 && (
        <ul class="lines">
          {waiting.map(({ id, name }) => (
            <li class="line" key={id}>
              <span>
                {name} <span class="quiet">{t.waiting}</span>
              </span>
              <Button
                label={t.withdraw(name)}
                variant="tertiary"
                onClick={() =>
                  void changed(async () => (await data()).withdrawInvitation(network.id, id), t.withdrawn)
                }
              />
            </li>
          ))}
        </ul>
      )}
      <Code language={language} network={network} changed={changed} />
      <Outcome acts={acts} language={language} />
    </section>
  );
}

function Code({
  language,
  network,
  changed,
}: Omit<PartProps, 'reload'> & {
  changed: (work: () => Promise<unknown>, done: string) => Promise<boolean>;
}) {
  const t = networkText(language);
  const days = useSignal('14');
  const uses = useSignal('');
  const make = async () =>
    (await data()).createNetworkCode(network.id, Number(days.value), Number(uses.value) || undefined);
  const { code } = network;
  return (
    <div class="stack">
      <h3>{t.codeTitle}</h3>
      <p>{t.codeAbout}</p>
      <div role="status">
        {code && (
          <p>
            {t.codeIs} <strong class="code">{`${code.code.slice(0, 4)} ${code.code.slice(4)}`}</strong>{' '}
            <span class="quiet">
              {t.codeUntil(formatDate(code.expires_at, language))}
              {code.uses_left !== null && `, ${t.codeUses(code.uses_left)}`}.
            </span>
          </p>
        )}
      </div>
      <div class="row row--fields">
        <Line
          id="code-days"
          label={t.days}
          type="number"
          min={1}
          max={90}
          value={days.value}
          onInput={(value) => {
            days.value = value;
          }}
        />
        <Line
          id="code-uses"
          label={t.uses}
          type="number"
          min={1}
          max={1000}
          value={uses.value}
          onInput={(value) => {
            uses.value = value;
          }}
        />
      </div>
      <div class="row">
        <Button label={code ? t.newCode : t.makeCode} onClick={() => void changed(make, '')} />
        {code && (
          <Button
            label={t.stopCode}
            variant="tertiary"
            onClick={() =>
              void changed(async () => (await data()).withdrawNetworkCode(network.id), t.codeStopped)
            }
          />
        )}
      </div>
      {code && <p class="quiet">{t.newCodeWarn}</p>}
    </div>
  );
}
