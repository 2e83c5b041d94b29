import { useSignal } from '@preact/signals';
import type { Language } from '~/domain/language';
import { checkText } from '~/text/check';

type Props = {
  language: Language;
  options: readonly { readonly id: string; readonly text: string }[];
  value: readonly string[] | undefined;
  onAnswer: (answer: readonly string[]) => void;
  feedback?: ReadonlyMap<string, string> | undefined;
};

/** Steps to put in order, moved with buttons: works by keyboard, by touch and read aloud. */
export function Order({ language, options, value, onAnswer, feedback }: Props) {
  const t = checkText(language);
  const said = useSignal('');
  const order = value ?? options.map((option) => option.id);
  const textOf = (id: string) => options.find((option) => option.id === id)?.text ?? '';

  function move(index: number, step: -1 | 1) {
    const next = [...order];
    const [moved = ''] = next.splice(index, 1);
    next.splice(index + step, 0, moved);
    said.value = t.moved(textOf(moved), index + step + 1);
    onAnswer(next);
  }

  return (
    <>
      <ol class="steps">
        {order.map((id, index) => (
          <li key={id}>
            <span aria-hidden="true">{index + 1}.</span>
            <span>
              {textOf(id)}
              {feedback?.get(id) && <span class="quiet steps__said">{feedback.get(id)}</span>}
            </span>
            <span class="steps__move">
              <button
                type="button"
                aria-label={t.up(textOf(id))}
                disabled={index === 0}
                onClick={() => move(index, -1)}
              >
                <span aria-hidden="true">↑</span>
              </button>
              <button
                type="button"
                aria-label={t.down(textOf(id))}
                disabled={index === order.length - 1}
                onClick={() => move(index, 1)}
              >
                <span aria-hidden="true">↓</span>
              </button>
            </span>
          </li>
        ))}
      </ol>
      <p class="aksel-sr-only" role="status">
        {said}
      </p>
    </>
  );
}
