import { deliver } from './mails/deliver.ts';
import { openService, type QueuedReminders, type Service } from './service.ts';
import { BadSettings, type Settings, settingsFrom } from './settings.ts';
import { smtpPostman } from './smtp.ts';

type Environment = Readonly<Record<string, string | undefined>>;
export type RemindOptions = { readonly dry: boolean; readonly today: string | null };
/** What to tell the one who ran it, and how many mails could not be sent. */
export type Reminded = { readonly lines: readonly string[]; readonly failed: number };

/**
 * Queues what is due and delivers what is queued: by SMTP_URL; through the server, where that runs; else the mails wait.
 * @throws BadSettings when there is no way to send from a database that has no server of ours
 */
export async function remind(env: Environment, root: string, options: RemindOptions): Promise<Reminded> {
  const settings = settingsFrom({ ...env, HOST: undefined }, root);
  const elsewhere = Boolean(env.DATABASE_URL || (env.SUPABASE_URL && env.SUPABASE_SECRET_KEY));
  if (elsewhere && !options.dry) refuseWithoutSender(settings);
  const service = await openService(env, root);
  try {
    const queued = await service.queueReminders(options.today, options.dry);
    if (options.dry) return { lines: dryLines(queued), failed: 0 };
    return await send(service, settings, queuedLine(queued));
  } finally {
    await service.close();
  }
}

function refuseWithoutSender({ smtp, siteUrl }: Settings): void {
  if (smtp && siteUrl) return;
  throw new BadSettings(
    'Nothing was queued. Say how mails are sent and where the site is: SMTP_URL=smtp://…, SMTP_FROM=… and SITE_URL=https://…',
  );
}

async function send(service: Service, { smtp, siteUrl, port }: Settings, first: string): Promise<Reminded> {
  if (service.served) return { lines: [first, 'The server that runs delivers them.'], failed: 0 };
  if (!smtp)
    return { lines: [first, 'They are delivered when the server runs, or with SMTP_URL set.'], failed: 0 };
  const site = siteUrl ?? `http://localhost:${port}`;
  const { sent, failed } = await deliver(service.mails, smtpPostman(smtp.url, smtp.from), site);
  const trouble = failed > 0 ? [`${failed} could not be sent; they are tried again at a later run.`] : [];
  return { lines: [first, `${sent} sent.`, ...trouble], failed };
}

const queuedLine = ({ today, people, reminders, resting }: QueuedReminders) =>
  `${today}: ${reminders} reminders queued in ${people} mails. ${resting} people wait: they had a mail in the last seven days.`;

function dryLines({ today, people, reminders, resting, would }: QueuedReminders): string[] {
  return [
    `${today}: ${people} mails with ${reminders} reminders would be queued. ${resting} people wait. Nothing was done.`,
    ...would.map(
      ({ user_id, reminders: list }) =>
        `  ${user_id}: ${list.map(({ assignment_id, rule }) => `${assignment_id} (${rule})`).join(', ')}`,
    ),
  ];
}
