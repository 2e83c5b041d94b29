import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type DemoMail, demoMails } from '~/data/demo-mail';
import { formatTime } from '~/domain/language';

const everyMs = 3000;

/** E-mails of the demo, newest first. */
export default function Mailbox() {
  const mails = useSignal<readonly DemoMail[] | undefined>(undefined);
  const closed = useSignal(false);

  useEffect(() => {
    const read = () =>
      demoMails().then(
        (found) => {
          mails.value = found;
          closed.value = false;
        },
        () => {
          closed.value = true;
        },
      );
    void read();
    const timer = setInterval(read, everyMs);
    return () => clearInterval(timer);
  }, []);

  if (closed.value) return <p role="status">Postkassen finnes bare når serveren går i demomodus.</p>;
  return (
    <ul class="lines" aria-live="polite">
      {mails.value?.length === 0 && (
        <li class="line">Ingen e-poster ennå. Be om en lenke på innloggingssiden.</li>
      )}
      {mails.value?.map((mail) => (
        <li key={`${mail.at}${mail.to}${mail.subject}`} class="line">
          <span>
            <strong>{mail.subject}</strong> til {mail.to}, kl. {formatTime(mail.at)}
          </span>
          {mail.link && (
            <a class="aksel-button aksel-button--small" data-variant="secondary" href={mail.link}>
              <span class="aksel-label aksel-label--small">Åpne lenken</span>
            </a>
          )}
          {mail.code && (
            <span class="line__about">
              Kode: <strong>{mail.code}</strong>
            </span>
          )}
          {/* A code is all that its mail says; the others are read. */}
          {!mail.code && (
            <details class="line__about">
              <summary>Les e-posten</summary>
              <p class="letter">{mail.text}</p>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
