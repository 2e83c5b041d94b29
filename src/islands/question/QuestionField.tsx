import type { Answer } from '~/domain/grading';
import type { Language } from '~/domain/language';
import type { QuestionKind } from '~/domain/question';
import { checkText } from '~/text/check';
import { Choices } from './Choices';
import { Order } from './Order';

export type Option = { readonly id: string; readonly text?: string | undefined };

type Props = {
  language: Language;
  id: string;
  kind: QuestionKind;
  text: string;
  options: readonly Option[];
  value: Answer | undefined;
  onAnswer: (answer: Answer) => void;
  /** What the chosen options say back, once the answer has been checked. */
  feedback?: ReadonlyMap<string, string> | undefined;
};

/** One question of any kind, with what is chosen; knows nothing of right and wrong. */
export function QuestionField({ language, id, kind, text, options, value, onAnswer, feedback }: Props) {
  const t = checkText(language);
  const claims = { sant: t.claimTrue, usant: t.claimFalse };
  const shown = options.map((option) => ({
    id: option.id,
    text: option.text ?? claims[option.id as keyof typeof claims] ?? option.id,
  }));
  const hint = kind === 'multiple' ? t.pickMany : kind === 'order' ? t.putInOrder : undefined;
  return (
    <fieldset class="question" aria-describedby={hint && `${id}-hint`}>
      <legend>{text}</legend>
      {hint && (
        <p class="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {kind === 'order' ? (
        <Order
          language={language}
          options={shown}
          value={value as readonly string[] | undefined}
          onAnswer={onAnswer}
          feedback={feedback}
        />
      ) : (
        <Choices
          id={id}
          many={kind === 'multiple'}
          options={shown}
          value={value}
          onAnswer={onAnswer}
          feedback={feedback}
        />
      )}
    </fieldset>
  );
}
