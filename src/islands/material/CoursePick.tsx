import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { CoursePart } from '~/domain/material/material';
import type { MaterialText } from '~/text/material';
import { Button, Labelled } from './parts';

const most = 8;

type Props = {
  /** Address of the list of the course, made with the site. */
  course: string;
  picked: CoursePart | undefined;
  t: MaterialText;
  error: string | undefined;
  onPick: (part: CoursePart) => void;
};

/** Finds something in the course by its title: what is typed narrows a list of buttons. */
export function CoursePick({ course, picked, t, error, onPick }: Props) {
  const parts = useSignal<readonly CoursePart[]>([]);
  const failed = useSignal(false);
  const words = useSignal('');
  useEffect(() => {
    fetch(course)
      .then((response) => response.json())
      .then(
        ({ parts: all }: { parts: CoursePart[] }) => (parts.value = all),
        () => (failed.value = true),
      );
  }, [course, parts, failed]);
  const found = matching(parts.value, words.value);
  const typed = words.value.trim() !== '';
  return (
    <div class="stack">
      <Labelled id="material-pick" label={t.choose} hint={t.chooseHint} error={error}>
        {(aria) => (
          <input
            {...aria}
            type="search"
            autocomplete="off"
            value={words.value}
            onInput={(event) => (words.value = event.currentTarget.value)}
          />
        )}
      </Labelled>
      {failed.value && <p role="alert">{t.chooseFailed}</p>}
      {typed && (
        <ul class="material-picks">
          {found.slice(0, most).map((part) => (
            <li key={part.path}>
              <Button
                variant="tertiary"
                onClick={() => {
                  words.value = '';
                  onPick(part);
                }}
              >
                {part.title} ({[t[`kind_${part.kind}`], part.under].filter(Boolean).join(', ')})
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" class="material-news">
        {typed && parts.value.length > 0 && found.length === 0 && t.chooseNone}
        {typed && found.length > most && t.chooseMore(found.length - most)}
        {!typed && picked && t.chosen(picked.title)}
      </p>
    </div>
  );
}

/** Titles that begin with what was typed come first. */
function matching(parts: readonly CoursePart[], typed: string): readonly CoursePart[] {
  const words = typed.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  const first = (part: CoursePart) => (part.title.toLocaleLowerCase('nb').startsWith(words[0] ?? '') ? 0 : 1);
  return parts
    .filter(({ title, under }) =>
      words.every((word) => `${title} ${under}`.toLocaleLowerCase('nb').includes(word)),
    )
    .sort((a, b) => first(a) - first(b));
}
