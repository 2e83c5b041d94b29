import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Agreement } from '~/domain/gathering';
import { formatDate } from '~/domain/language';
import { gatheringText } from '~/text/gathering';
import { createActs } from './acts';
import { useDraft } from './draft';
import type { GatheringProps } from './GatheringView';
import { mayWrite } from './network-store';
import { Area, Button, Line, Outcome, Plain } from './parts';

/** Minutes of a gathering, with «hvem gjør hva, når». */
export function Minutes(props: GatheringProps) {
  const { language, network, gathering } = props;
  const t = gatheringText(language);
  const writing = useSignal(false);
  const said = useSignal('');
  const written = gathering.minutes !== '' || gathering.agreements.length > 0;
  if (!written && !gathering.over) return null;
  return (
    <section class="stack" aria-label={t.minutes}>
      <h5>{t.minutes}</h5>
      {!written && !writing.value && <p>{t.noMinutes}</p>}
      {!writing.value && gathering.minutes && <Plain text={gathering.minutes} />}
      {!writing.value && gathering.agreements.length > 0 && (
        <Agreements language={language} agreements={gathering.agreements} />
      )}
      {writing.value && (
        <WriteMinutes
          {...props}
          onDone={(saved) => {
            writing.value = false;
            said.value = saved ? t.minutesSaved : '';
          }}
        />
      )}
      {mayWrite(network) && !writing.value && (
        <p>
          <Button
            label={t.writeMinutes}
            variant="tertiary"
            about={gathering.title}
            onClick={() => {
              writing.value = true;
            }}
          />
        </p>
      )}
      <p role="status">{said}</p>
    </section>
  );
}

function Agreements({
  language,
  agreements,
}: Pick<GatheringProps, 'language'> & { agreements: readonly Agreement[] }) {
  const t = gatheringText(language);
  return (
    <div class="members">
      <table class="aksel-table aksel-table--medium">
        <caption>{t.agreements}</caption>
        <thead>
          <tr>
            <th scope="col">{t.what}</th>
            <th scope="col">{t.who}</th>
            <th scope="col">{t.when}</th>
          </tr>
        </thead>
        <tbody>
          {agreements.map(({ what, who, by }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td data-title={t.who}>{who}</td>
              <td data-title={t.when}>{/^\d{4}-\d\d-\d\d$/.test(by) ? formatDate(by, language) : by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function WriteMinutes({
  language,
  gathering,
  reload,
  onDone,
}: GatheringProps & { onDone: (saved: boolean) => void }) {
  const t = gatheringText(language);
  const acts = useMemo(createActs, []);
  const draft = useDraft(`referat-${gathering.id}`, () => ({
    id: gathering.id,
    minutes: gathering.minutes,
    agreements: gathering.agreements,
  }));
  const { minutes, agreements } = draft.value.value;
  const change = (place: number, part: Partial<Agreement>) =>
    draft.write({ agreements: agreements.map((one, at) => (at === place ? { ...one, ...part } : one)) });

  async function save() {
    const saved = await acts.act(async () => {
      const kept = agreements.filter(({ what }) => what.trim());
      await (await import('~/data/gatherings')).saveMinutes(gathering.id, minutes, kept);
      await reload();
    });
    if (!saved) return;
    draft.clear();
    onDone(true);
  }

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Area
        id={`referat-${gathering.id}`}
        language={language}
        label={t.minutesField}
        value={minutes}
        rows={6}
        focus
        onInput={(next) => draft.write({ minutes: next })}
      />
      <fieldset class="scale edit-rows">
        <legend>{t.agreements}</legend>
        {agreements.map((one, place) => (
          <div class="edit-row edit-row--agreement" key={place}>
            {(['what', 'who', 'by'] as const).map((part) => (
              <Line
                key={part}
                id={`avtale-${place}-${part}`}
                label={{ what: t.doWhat, who: t.doWho, by: t.doBy }[part](place + 1)}
                type={part === 'by' ? 'date' : 'text'}
                value={one[part]}
                onInput={(value) => change(place, { [part]: value })}
              />
            ))}
            <Button
              label={t.removeAgreement(place + 1)}
              variant="tertiary"
              onClick={() => draft.write({ agreements: agreements.filter((_, at) => at !== place) })}
            />
          </div>
        ))}
        <p>
          <Button
            label={t.addAgreement}
            onClick={() => draft.write({ agreements: [...agreements, { what: '', who: '', by: '' }] })}
          />
        </p>
      </fieldset>
      <Outcome acts={acts} language={language} more={t} />
      <div class="row">
        <Button type="submit" variant="primary" label={t.saveMinutes} disabled={acts.busy.value} />
        <Button label={t.cancel} variant="tertiary" onClick={() => onDone(false)} />
      </div>
    </form>
  );
}
