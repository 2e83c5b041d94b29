import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Gathering } from '~/data/gatherings';
import type { Network } from '~/data/networks';
import { type AgendaItem, agendaOf, osloClock, osloMoment, totalMinutes } from '~/domain/gathering';
import type { Language } from '~/domain/language';
import { gatheringText } from '~/text/gathering';
import { AgendaFields, type PackChoice } from './AgendaFields';
import { createActs } from './acts';
import { useDraft } from './draft';
import { Area, Button, Line, Outcome } from './parts';

type Props = {
  language: Language;
  network: Network;
  nextHost: { readonly id: string; readonly name: string } | null;
  /** The gathering to change; undefined for a new one. */
  gathering: Gathering | undefined;
  /** Begin with the ready-made programme. */
  first: boolean;
  onDone: (saved: boolean) => Promise<void>;
};
export type GatheringFields = {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly time: string;
  readonly place: string;
  readonly link: string;
  readonly host: string;
  readonly about: string;
  readonly agenda: readonly AgendaItem[];
};

/** The packs that can be used in the network: its own, and those shared with it. */
async function packsOf(network: string): Promise<readonly PackChoice[]> {
  const { networkPacks } = await import('~/data/packs');
  const { packs, shared } = await networkPacks(network);
  return [...packs, ...shared].filter(({ archived }) => !archived);
}

/** What the form begins with. */
function beginning({ language, gathering, first, nextHost }: Props): GatheringFields {
  const t = gatheringText(language);
  if (gathering) {
    const { id, title, place, link, about, agenda, host, starts_at } = gathering;
    return { id, title, place, link, about, agenda, host: host?.id ?? '', ...osloClock(new Date(starts_at)) };
  }
  return {
    id: crypto.randomUUID(),
    title: first ? t.firstTitle : '',
    date: '',
    time: '09:00',
    place: '',
    link: '',
    host: nextHost?.id ?? '',
    about: first ? t.firstAbout : '',
    agenda: first ? agendaOf(t.firstAgenda) : [{ minutes: 10, text: '' }],
  };
}

/** Planning a gathering, or changing one. What is written stays on the device until it is saved. */
export function GatheringForm(props: Props) {
  const { language, network, gathering, first, nextHost, onDone } = props;
  const t = gatheringText(language);
  const acts = useMemo(createActs, []);
  const name = `samling-${gathering?.id ?? `${network.id}-${first ? 'first' : 'ny'}`}`;
  const packs = useSignal<readonly PackChoice[]>([]);
  const draft = useDraft(name, () => beginning(props));
  const fields = draft.value.value;
  const field = (key: 'title' | 'date' | 'time' | 'place' | 'link') => ({
    id: `samling-${key}`,
    value: fields[key],
    onInput: (value: string) => draft.write({ [key]: value }),
  });
  useEffect(() => document.getElementById('samling-title')?.focus(), []);
  // Without packs a programme is as good: that they could not be fetched stands in nobody's way.
  useEffect(() => {
    packsOf(network.id).then(
      (found) => {
        packs.value = found;
      },
      () => undefined,
    );
  }, [network.id, packs]);

  async function save() {
    const saved = await acts.act(() => send(network.id, fields));
    if (saved) draft.clear();
    if (saved) await onDone(true);
  }

  return (
    <form
      class="stack card"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>{gathering ? t.edit : first ? t.planFirst : t.plan}</h3>
      {first && <p>{t.planFirstAbout}</p>}
      <Line label={t.name} {...field('title')} />
      <div class="row row--fields">
        <Line label={t.date} type="date" {...field('date')} />
        <Line label={t.time} type="time" {...field('time')} />
      </div>
      <Line label={t.place} {...field('place')} />
      <Line label={t.link} hint={t.linkHint} type="text" {...field('link')} />
      <HostField
        language={language}
        network={network}
        nextHost={nextHost}
        value={fields.host}
        onChoose={(host) => draft.write({ host })}
      />
      <Area
        id="samling-about"
        language={language}
        label={t.aboutField}
        rows={first ? 9 : 4}
        value={fields.about}
        onInput={(about) => draft.write({ about })}
      />
      <AgendaFields
        language={language}
        agenda={fields.agenda}
        packs={packs.value}
        onChange={(agenda) => draft.write({ agenda })}
      />
      <p class="quiet">{t.total(totalMinutes(fields.agenda))}</p>
      <Outcome acts={acts} language={language} more={t} />
      <div class="row">
        <Button
          type="submit"
          variant="primary"
          label={acts.busy.value ? t.saving : t.save}
          disabled={acts.busy.value}
        />
        <Button label={t.cancel} variant="tertiary" onClick={() => void onDone(false)} />
      </div>
    </form>
  );
}

/** Sends what was written. @throws with the machine word for what is missing */
async function send(networkId: string, fields: GatheringFields): Promise<void> {
  const starts = osloMoment(fields.date, fields.time);
  if (!fields.title.trim()) throw { reason: 'refused', code: 'needTitle' };
  if (!starts) throw { reason: 'refused', code: 'needDate' };
  if (fields.agenda.some(({ minutes, text }) => !text.trim() || !(minutes > 0)))
    throw { reason: 'refused', code: 'needItem' };
  const { saveGathering } = await import('~/data/gatherings');
  const { id, title, about, place, agenda, host } = fields;
  const sent = { gathering: id, title, about, place, agenda, link: fields.link.trim() };
  const more = host ? { host } : {};
  await saveGathering(networkId, { ...sent, ...more, starts: starts.toISOString() });
}

type HostProps = Pick<Props, 'language' | 'network' | 'nextHost'> & {
  value: string;
  onChoose: (office: string) => void;
};

/** Which office hosts, and whose turn it is. */
function HostField({ language, network, nextHost, value, onChoose }: HostProps) {
  const t = gatheringText(language);
  return (
    <div class="field">
      <label for="samling-host">{t.host}</label>
      {nextHost && <p class="quiet">{t.nextHost(nextHost.name)}</p>}
      <select id="samling-host" value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{t.noHost}</option>
        {network.offices.map(({ id, name: office }) => (
          <option key={id} value={id}>
            {office}
          </option>
        ))}
      </select>
    </div>
  );
}
