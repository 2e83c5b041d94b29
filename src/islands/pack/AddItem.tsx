import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Language } from '~/domain/language';
import type { Pack } from '~/domain/pack/about';
import { type CourseList, type Picked, type PickKind, picksIn } from '~/domain/pack/course-list';
import { freeId, withItem } from '~/domain/pack/edit';
import type { PackItem } from '~/domain/pack/item';
import { packText } from '~/text/pack';
import { AddFile } from './AddFile';
import { ChoiceField, LineField, Press } from './fields';

type Props = {
  pack: Pack;
  language: Language;
  coursePath: string;
  /** Whose storage takes files in. */
  network: string;
  onAdd: (pack: Pack, id: string) => void;
};

const kinds = ['lesson', 'part', 'case', 'guide', 'slides', 'link', 'source'] as const;
type Kind = (typeof kinds)[number];
const isPick = (kind: Kind): kind is PickKind => ['lesson', 'part', 'case', 'source'].includes(kind);
/** So that a part's id is its own, also in versions to come. */
const mark = () => crypto.randomUUID().slice(0, 8);

/** A new part: picked from the site, or written. */
export function AddItem({ pack, language, coursePath, network, onAdd }: Props) {
  const t = packText(language);
  const kind = useSignal<Kind>('lesson');
  const add = (made: (id: string) => PackItem) => {
    const id = freeId(pack, kind.value, mark());
    onAdd(withItem(pack, made(id)), id);
  };
  const write = () => {
    const now = kind.value;
    const common = { title: t.readable.kinds[now], minutes: 5, note: '' };
    if (now === 'link') add((id) => ({ kind: now, id, ...common, url: 'https://' }));
    else if (now === 'guide' || now === 'slides') add((id) => ({ kind: now, id, ...common, text: '' }));
  };
  return (
    <section class="card stack" aria-labelledby="pakke-legg-til">
      <h3 id="pakke-legg-til">{t.add}</h3>
      <ChoiceField
        id="pakke-hva"
        label={t.addWhat}
        value={kind.value}
        choices={kinds.map((one) => [one, t.readable.kinds[one]] as const)}
        onInput={(value) => {
          kind.value = value as Kind;
        }}
      />
      {isPick(kind.value) ? (
        <Pick
          key={kind.value}
          kind={kind.value}
          language={language}
          coursePath={coursePath}
          onPick={({ beside: _, ...picked }) => add((id) => ({ ...picked, id, note: '' }) as PackItem)}
        />
      ) : (
        <p>
          <Press text={t.add} onClick={write} />
        </p>
      )}
      <AddFile
        network={network}
        language={language}
        onAdd={(file) => {
          const id = freeId(pack, 'file', mark());
          onAdd(withItem(pack, { kind: 'file', id, title: file.name, minutes: 0, note: '', ...file }), id);
        }}
      />
    </section>
  );
}

type PickProps = { kind: PickKind; language: Language; coursePath: string; onPick: (picked: Picked) => void };
const most = 8;

function Pick({ kind, language, coursePath, onPick }: PickProps) {
  const t = packText(language);
  const list = useSignal<CourseList | undefined>(undefined);
  const failed = useSignal(false);
  const written = useSignal('');
  useEffect(() => {
    fetch(coursePath)
      .then((response) => response.json())
      .then(
        (found: CourseList) => {
          list.value = found;
        },
        () => {
          failed.value = true;
        },
      );
  }, [coursePath]);
  if (failed.value) return <p role="alert">{t.trouble.offline}</p>;
  const found = list.value ? picksIn(list.value, kind, written.value) : [];
  return (
    <div class="stack">
      <LineField
        id="pakke-sok"
        label={t.pickSearch}
        type="search"
        value={written.value}
        onInput={(value) => {
          written.value = value;
        }}
      />
      <ul class="pack-picks">
        {found.slice(0, most).map((picked) => (
          <li key={`${picked.title} ${picked.beside}`}>
            <Press
              small
              variant="tertiary"
              text={picked.title}
              label={`${t.add}: ${picked.title}`}
              onClick={() => onPick(picked)}
            />
            {picked.beside && <span class="quiet"> {picked.beside}</span>}
          </li>
        ))}
      </ul>
      <p role="status" class="quiet">
        {list.value && found.length === 0 && t.pickNone}
        {found.length > most && t.pickMore(found.length - most)}
      </p>
    </div>
  );
}
