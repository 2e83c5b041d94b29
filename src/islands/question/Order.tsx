import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { checkText } from '~/text/check';
import { useAwake } from '../use-awake';
import { type Field, type FieldProps, listIn } from './field';
import { Said } from './Said';

export const order: Field = { Control: Order, hint: (language) => checkText(language).putInOrder };

/** Steps to put in order, moved with buttons: works by keyboard, by touch and read aloud. */
function Order({ language, id, options, value, onAnswer, feedback }: FieldProps) {
  const t = checkText(language);
  const awake = useAwake();
  const said = useSignal('');
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ id: string; step: -1 | 1 } | undefined>(undefined);
  const given = listIn(value);
  const shown = given.length > 0 ? given : options.map((option) => option.id);
  const textOf = (step: string) => options.find((option) => option.id === step)?.text ?? '';

  // A row that is moved in the page loses the focus, and its button may have come to an end.
  useLayoutEffect(() => {
    const { id: step, step: by } = moved.current ?? {};
    moved.current = undefined;
    if (!step) return;
    const row = list.current?.querySelectorAll('li')[shown.indexOf(step)];
    const [up, down] = row?.querySelectorAll('button') ?? [];
    const [same, other] = by === -1 ? [up, down] : [down, up];
    (same?.disabled ? other : same)?.focus();
  }, [shown.join()]);

  function move(index: number, step: -1 | 1) {
    const next = [...shown];
    const [row = ''] = next.splice(index, 1);
    next.splice(index + step, 0, row);
    said.value = t.moved(textOf(row), index + step + 1);
    moved.current = { id: row, step };
    onAnswer(next);
  }

  return (
    <>
      <ol class="steps" ref={list}>
        {shown.map((step, index) => (
          <li key={step}>
            <span aria-hidden="true" class="steps__place" data-set={given.length > 0}>
              {index + 1}.
            </span>
            <span class="steps__text">{textOf(step)}</span>
            <span class="steps__move">
              <button
                type="button"
                aria-label={t.up(textOf(step))}
                disabled={!awake || index === 0}
                onClick={() => move(index, -1)}
              >
                <span aria-hidden="true">↑</span>
              </button>
              <button
                type="button"
                aria-label={t.down(textOf(step))}
                disabled={!awake || index === shown.length - 1}
                onClick={() => move(index, 1)}
              >
                <span aria-hidden="true">↓</span>
              </button>
            </span>
            <Said id={`${id}-${step}`}>{feedback?.get(step)}</Said>
          </li>
        ))}
      </ol>
      <p class="aksel-sr-only" role="status">
        {said}
      </p>
    </>
  );
}
