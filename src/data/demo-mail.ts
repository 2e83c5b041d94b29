export type DemoMail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly link?: string;
  readonly code?: string;
  readonly at: string;
};

/** E-mails that the embedded server keeps in demo mode. @throws where there is no demo. */
export async function demoMails(): Promise<readonly DemoMail[]> {
  const response = await fetch('/_demo/mail');
  if (!response.ok) throw new Error(`/_demo/mail answered ${response.status}`);
  return response.json();
}
