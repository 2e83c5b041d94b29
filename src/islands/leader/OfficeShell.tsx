import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Office } from '~/data/office';
import { currentUser } from '~/data/session';
import type { Language } from '~/domain/language';
import { leaderText } from '~/text/leader';
import { Elsewhere } from '../Elsewhere';
import { createOfficeChoice, rememberedAt } from './office-choice';

type Props = {
  language: Language;
  signInPath: string;
  minePath: string;
  /** What the page shows about the office chosen. `lost` is told what went wrong, and takes the page away when the role has ended. */
  children: (office: Office, lost: (error: unknown) => void) => ComponentChildren;
};

/** How often a page that never got an answer asks again. */
const everyMs = 4000;

/** What the leader's pages have in common: who may see them, and which office they are about. */
export function OfficeShell({ language, signInPath, minePath, children }: Props) {
  const t = leaderText(language);
  const choice = useMemo(
    () =>
      createOfficeChoice({
        offices: async () => (await import('~/data/office')).myOffices(),
        remembered: () => sessionStorage.getItem(rememberedAt),
        remember: (id) => sessionStorage.setItem(rememberedAt, id),
      }),
    [],
  );
  useEffect(() => {
    if (currentUser()) void choice.load();
    else choice.view.value = 'signed-out';
    // A page that was opened without a network comes by itself when there is one.
    const again = setInterval(() => {
      if (choice.view.value === 'offline') void choice.load();
    }, everyMs);
    return () => clearInterval(again);
  }, [choice]);

  switch (choice.view.value) {
    case 'signed-out':
      return <Elsewhere said={t.signInFirst} path={signInPath} label={t.signIn} />;
    case 'not-leader':
      return <Elsewhere said={`${t.notLeader} ${t.notLeaderNext}`} path={minePath} label={t.toMine} />;
    case 'offline':
      return <p role="alert">{t.offlineEmpty}</p>;
  }
  const office = choice.chosen.value;
  if (!office) return <p class="quiet">{t.loading}</p>;
  return (
    <div class="stack stack--large">
      {choice.offices.value.length > 1 && (
        <div class="field">
          <label for="office">{t.office}</label>
          <select
            id="office"
            value={office.id}
            onChange={(event) => choice.choose(event.currentTarget.value)}
          >
            {choice.offices.value.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="stack stack--large" key={office.id}>
        {children(office, choice.lost)}
      </div>
    </div>
  );
}
