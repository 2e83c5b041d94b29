import type { Language } from '~/domain/language';
import type { ModuleMaterial } from '~/domain/theme-meeting/material';
import { themeText } from '~/text/theme';

type When = { readonly date: string; readonly time: string; readonly place: string };

/** Makes the calendar file on the device and lets the browser save it. @throws when it could not be made */
export async function downloadInvitation(
  language: Language,
  { id, title, lastLesson }: ModuleMaterial,
  when: When,
): Promise<void> {
  const t = themeText(language);
  const { invitationFile, invitationName } = await import('~/domain/theme-meeting/invitation');
  const link = new URL(location.pathname, location.origin);
  link.searchParams.set('modul', id);
  const file = invitationFile({
    ...when,
    module: id,
    title: t.calendarTitle(title),
    about: t.calendarAbout(lastLesson.title),
    link: link.href,
    now: new Date(),
  });
  const address = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = invitationName({ module: id, date: when.date });
  anchor.click();
  URL.revokeObjectURL(address);
}
