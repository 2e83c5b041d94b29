import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Answer } from '~/domain/answer';
import { typedBefore } from '../before-waking';

type Reading<T extends Answer> = {
  readonly input: string;
  readonly value: Answer | undefined;
  readonly onAnswer: (answer: T | undefined) => void;
  /** The answer in what is typed; undefined when there is none. */
  readonly read: (text: string) => T | undefined;
  /** An answer given before, as one would type it. */
  readonly write: (value: Answer) => string;
};

/** A text field over an answer. What is typed stays as it is typed, also while it cannot be read as an answer. */
export function useTyped<T extends Answer>({ input, value, onAnswer, read, write }: Reading<T>) {
  const typed = useSignal(useMemo(() => typedBefore(input), [input]));
  const stands = value === undefined || read(typed.value) === value;
  return {
    shown: stands ? typed.value : write(value),
    type(text: string) {
      typed.value = text;
      onAnswer(read(text));
    },
  };
}
