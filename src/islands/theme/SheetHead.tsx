import { formatDate, type Language } from '~/domain/language';

export type When = { readonly date: string; readonly time: string; readonly place: string };

type Props = { language: Language; id: string; kind: string; title: string; when: When };

/** The top of a sheet: what kind of document it is, what it is about, when and where. */
export function SheetHead({ language, id, kind, title, when }: Props) {
  return (
    <header class="sheet__head">
      <p class="sheet__kind" id={`${id}-kind`}>
        {kind}
      </p>
      <h2 id={id}>{title}</h2>
      <WhenLine language={language} when={when} />
    </header>
  );
}

function WhenLine({ language, when: { date, time, place } }: { language: Language; when: When }) {
  const said = [
    date && formatDate(`${date}T12:00:00Z`, language),
    time && `kl. ${clock(time)}`,
    place.trim(),
  ];
  const known = said.filter(Boolean);
  return known.length > 0 ? <p class="sheet__when">{known.join(', ')}</p> : null;
}

/** `09:00` as it is written in Norway. */
export const clock = (time: string): string => time.replace(':', '.');
