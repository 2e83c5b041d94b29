import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { LogLine } from '~/data/networks';
import { formatDate, formatTime, type Language } from '~/domain/language';
import { networkText } from '~/text/network';
import { createActs } from './acts';
import { Button, Outcome } from './parts';

/** What was done in the network, fetched when it is asked for. */
export function Log({ language, networkId }: { language: Language; networkId: string }) {
  const t = networkText(language);
  const acts = useMemo(createActs, []);
  const lines = useSignal<readonly LogLine[] | undefined>(undefined);
  const show = () =>
    void acts.act(async () => {
      lines.value = await (await import('~/data/networks')).networkLog(networkId);
    });
  return (
    <section class="stack" aria-labelledby="logg">
      <h2 id="logg">{t.logTitle}</h2>
      <p class="quiet">{t.logAbout}</p>
      <p>
        <Button label={t.logShow} onClick={show} />
      </p>
      <Outcome acts={acts} language={language} />
      {lines.value?.length === 0 && <p>{t.logEmpty}</p>}
      {lines.value && lines.value.length > 0 && (
        <div class="members">
          <table class="aksel-table aksel-table--medium">
            <thead>
              <tr>
                <th scope="col">{t.when}</th>
                <th scope="col">{t.what}</th>
                <th scope="col">{t.who}</th>
              </tr>
            </thead>
            <tbody>
              {lines.value.map((line) => (
                <tr key={`${line.at} ${line.action}`}>
                  <th scope="row">
                    {formatDate(line.at, language)} {formatTime(line.at)}
                  </th>
                  <td data-title={t.what}>{sentence(line, language)}</td>
                  <td data-title={t.who}>{line.by ?? t.nobody}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** «Ga en rolle: Kari Berg, bidragsyter.» An action without words of its own is still a line. */
function sentence({ action, person, office, role }: LogLine, language: Language): string {
  const t = networkText(language);
  const words: Record<string, unknown> = t;
  const said = words[action === 'network_archived' ? 'network_archived_log' : action];
  const about = [person, office, role && t[role].toLowerCase()].filter(Boolean).join(', ');
  return `${typeof said === 'string' ? said : t.otherAction}${about ? `: ${about}` : ''}`;
}
