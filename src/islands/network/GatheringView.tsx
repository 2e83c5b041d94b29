import { useMemo } from 'preact/hooks';
import type { Gathering, SignUp } from '~/data/gatherings';
import type { Network } from '~/data/networks';
import { beginnings, totalMinutes } from '~/domain/gathering';
import { formatDate, formatTime, type Language } from '~/domain/language';
import { gatheringText } from '~/text/gathering';
import { AgendaLine } from './AgendaLine';
import { Attendance } from './Attendance';
import { createActs } from './acts';
import { Evaluation } from './Evaluation';
import { Minutes } from './Minutes';
import type { NetworkPaths } from './NetworkPage';
import { mayRun } from './network-store';
import { Button, Confirm, Outcome, Plain } from './parts';

export type GatheringProps = {
  language: Language;
  network: Network;
  gathering: Gathering;
  reload: () => Promise<void>;
};
const data = () => import('~/data/gatherings');
const answers = ['yes', 'maybe', 'no'] as const satisfies readonly SignUp[];

/** One gathering: when and where, programme, who comes, minutes, evaluation. */
export function GatheringView({
  onEdit,
  paths,
  ...props
}: GatheringProps & { paths: NetworkPaths; onEdit: () => void }) {
  const { language, network, gathering, reload } = props;
  const t = gatheringText(language);
  const acts = useMemo(createActs, []);
  const changed = (work: () => Promise<unknown>, done: string) =>
    void acts.act(async () => {
      await work();
      await reload();
    }, done);
  const cancel = (cancelled: boolean) =>
    changed(async () => (await data()).cancelGathering(gathering.id, cancelled), '');
  const starts = beginnings(gathering.starts_at, gathering.agenda);
  return (
    <article class="card stack" aria-labelledby={`samling-${gathering.id}`}>
      <h4 id={`samling-${gathering.id}`}>{gathering.title}</h4>
      <ul class="facts">
        {gathering.cancelled && (
          <li>
            <strong>{t.calledOff}</strong>
          </li>
        )}
        <li>{t.clock(formatDate(gathering.starts_at, language), formatTime(gathering.starts_at))}</li>
        {gathering.place && <li>{gathering.place}</li>}
        {gathering.host && (
          <li>
            {t.host}: {gathering.host.name}
          </li>
        )}
        <li>{t.counts(gathering.yes, gathering.maybe)}</li>
      </ul>
      {gathering.link && (
        <p>
          <a href={gathering.link} rel="noopener noreferrer">
            {t.openLink}
          </a>
        </p>
      )}
      {!network.archived && !gathering.cancelled && !gathering.over && (
        <fieldset class="themes">
          <legend>{t.coming_q}</legend>
          {answers.map((answer) => (
            <label class="tick" key={answer}>
              <input
                type="radio"
                name={`pamelding-${gathering.id}`}
                checked={gathering.answer === answer}
                onChange={() => changed(async () => (await data()).signUp(gathering.id, answer), t.answered)}
              />
              {t[answer]}
            </label>
          ))}
        </fieldset>
      )}
      <Outcome acts={acts} language={language} more={t} />
      {gathering.about && <Plain text={gathering.about} />}
      {gathering.agenda.length > 0 && (
        <section class="stack" aria-label={t.agenda}>
          <h5>{t.agenda}</h5>
          <ol class="agenda">
            {gathering.agenda.map((item, place) => (
              <li key={`${place} ${item.text}`}>
                <span>{formatTime(starts[place] ?? gathering.starts_at)}</span>
                <AgendaLine item={item} language={language} paths={paths} />
              </li>
            ))}
          </ol>
          <p class="quiet">{t.total(totalMinutes(gathering.agenda))}</p>
        </section>
      )}
      <div class="row no-print">
        <Button
          label={t.calendar}
          about={gathering.title}
          onClick={() => void acts.act(() => download(gathering), t.calendarMade)}
        />
        {gathering.changeable && !network.archived && (
          <>
            <Button label={t.edit} variant="tertiary" about={gathering.title} onClick={onEdit} />
            {gathering.cancelled ? (
              <Button label={t.restore} variant="tertiary" onClick={() => cancel(false)} />
            ) : (
              <Confirm
                label={t.call_off}
                ask={t.callOffSure}
                yes={t.callOffYes}
                no={t.cancel}
                onYes={() => cancel(true)}
              />
            )}
          </>
        )}
      </div>
      {gathering.people && <Attendance {...props} running={mayRun(network)} people={gathering.people} />}
      <Minutes {...props} />
      <Evaluation {...props} />
    </article>
  );
}

/** The calendar file is made on the device. */
async function download(gathering: Gathering): Promise<void> {
  const { calendarFile } = await import('~/domain/gathering');
  const { id, title, about, link, starts_at, agenda, place, sequence, cancelled } = gathering;
  const file = calendarFile({
    ...{ id, title, sequence, cancelled, startsAt: starts_at, minutes: totalMinutes(agenda) },
    about: [link, about].filter(Boolean).join('\n\n'),
    place: place || link,
    page: location.href,
  });
  const address = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = 'samling.ics';
  anchor.click();
  URL.revokeObjectURL(address);
}
