import { useEffect, useMemo } from 'preact/hooks';
import type { Office } from '~/data/office';
import type { Language } from '~/domain/language';
import { joinCodeText } from '~/text/join-code';
import { membersText } from '~/text/members';
import { Invite } from './leader/Invite';
import { OfficeShell } from './leader/OfficeShell';
import { ImportFile } from './members/ImportFile';
import { Invitations } from './members/Invitations';
import { InviteByMail } from './members/InviteByMail';
import { createImportStore } from './members/import-store';
import { MemberList } from './members/MemberList';
import { createMembersStore, type MembersStore } from './members/members-store';

type Paths = { signInPath: string; minePath: string; templatePath: string };
const data = () => import('~/data/members');
/** How often a page that is looked at asks again: colleagues who join by the code on the wall are seen coming. */
const everyMs = 5000;

/** The people of the office: who they are, who is invited, and how to invite. */
export default function Members({ language, ...paths }: Paths & { language: Language }) {
  return (
    <OfficeShell language={language} signInPath={paths.signInPath} minePath={paths.minePath}>
      {(office, lost) => <OfficePeople language={language} office={office} lost={lost} {...paths} />}
    </OfficeShell>
  );
}

type OfficeProps = Paths & { language: Language; office: Office; lost: (error: unknown) => void };

function OfficePeople({ language, office, lost, minePath, templatePath }: OfficeProps) {
  const t = membersText(language);
  const store = useMemo(
    () => createMembersStore({ list: async () => (await data()).officeMembers(office.id), lost }),
    [office.id],
  );
  useLive(store);
  if (store.gaveAway.value)
    return (
      <div class="notice" data-color="info">
        <p role="status">{store.gaveAway}</p>
        <a href={minePath}>{t.toMine}</a>
      </div>
    );
  const { said, trouble, stale, members } = store;
  if (!members.value) return stale.value ? <p role="alert">{t.offline}</p> : <p class="quiet">{t.loading}</p>;
  const all = members.value.members;
  const leaders = all.filter(({ role }) => role === 'leader').length;
  return (
    <>
      <section class="stack" aria-labelledby="med">
        <h2 id="med">{office.name}</h2>
        <ul class="facts">
          <li>{t.count(all.length)}</li>
          <li>{t.leaders(leaders)}</li>
        </ul>
        {stale.value && <p role="alert">{t.stale}</p>}
        <p role="status">{said}</p>
        <p role="alert" class="field__error">
          {trouble.value ? t[trouble.value] : ''}
        </p>
        {all.length === 1 && <p>{t.alone}</p>}
        {all.length > 4 && leaders === 1 && <p class="quiet">{t.oneLeader}</p>}
        <MemberList language={language} officeId={office.id} store={store} minePath={minePath} />
        <p class="quiet">{t.logged}</p>
      </section>
      <Inviting language={language} office={office} store={store} templatePath={templatePath} />
      <Invitations language={language} store={store} />
    </>
  );
}

type InvitingProps = { language: Language; office: Office; store: MembersStore; templatePath: string };

/** Three ways in: a code on the wall, an e-mail, a file. */
function Inviting({ language, office, store, templatePath }: InvitingProps) {
  const [mail, file] = useMemo(() => {
    const effects = {
      preview: async (rows) => (await data()).previewMembers(office.id, rows),
      send: async (rows) => (await data()).importMembers(office.id, rows),
      done: () => void store.load(),
    } satisfies Parameters<typeof createImportStore>[0];
    return [createImportStore(effects), createImportStore(effects)] as const;
  }, [office.id]);
  return (
    <section class="stack stack--large" aria-labelledby="flere">
      <h2 id="flere">{joinCodeText(language).title}</h2>
      <Invite language={language} officeId={office.id} officeName={office.name} level={3} />
      <InviteByMail language={language} store={mail} />
      <ImportFile language={language} store={file} templatePath={templatePath} />
    </section>
  );
}

function useLive(store: MembersStore) {
  useEffect(() => {
    void store.load();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && !store.busy.value && !store.gaveAway.value)
        void store.load();
    }, everyMs);
    return () => clearInterval(timer);
  }, [store]);
}
