import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Network } from '~/data/networks';
import type { Language } from '~/domain/language';
import { networkText } from '~/text/network';
import { createActs } from './acts';
import { Confirm, Outcome } from './parts';

/** The way out. The only owner names who takes over; who is in through an office leaves with the office. */
export function Leave({
  language,
  network,
  onLeft,
}: {
  language: Language;
  network: Network;
  onLeft: () => void;
}) {
  const t = networkText(language);
  const acts = useMemo(createActs, []);
  const successor = useSignal('');
  const me = network.people.find(({ user_id }) => user_id === network.me);
  const others = network.people.filter(({ user_id }) => user_id !== network.me);
  const last = network.role === 'owner' && !others.some(({ role }) => role === 'owner');

  async function leave() {
    const gone = await acts.act(async () => {
      const { leaveNetwork } = await import('~/data/networks');
      await leaveNetwork(network.id, last ? successor.value : undefined);
    });
    if (gone) onLeft();
  }

  if (!me?.own) return <p class="quiet">{t.byOffice}</p>;
  return (
    <section class="stack" aria-labelledby="ga-ut">
      <h2 id="ga-ut">{t.leave}</h2>
      {last && (
        <div class="field">
          <p>{t.successorAbout}</p>
          <label for="successor">{t.successor}</label>
          <select
            id="successor"
            value={successor.value}
            onChange={(event) => {
              successor.value = event.currentTarget.value;
            }}
          >
            <option value="">{t.chooseSuccessor}</option>
            {others.map(({ user_id, name }) => (
              <option key={user_id} value={user_id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {(!last || successor.value) && (
        <Confirm
          label={t.leave}
          ask={t.leaveSure}
          yes={t.leaveYes}
          no={t.cancel}
          onYes={() => void leave()}
        />
      )}
      <Outcome acts={acts} language={language} />
    </section>
  );
}
