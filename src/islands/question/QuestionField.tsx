import type { ComponentChildren } from 'preact';
import type { Answer } from '~/domain/answer';
import type { Language } from '~/domain/language';
import type { QuestionKind } from '~/domain/question-kinds';
import { checkText } from '~/text/check';
import type { Part } from './field';
import { fields } from './fields';

export type Option = { readonly id: string; readonly text?: string | undefined };

type Props = {
  language: Language;
  id: string;
  kind: QuestionKind;
  text: string;
  options: readonly Option[];
  /** match: what options are matched with. */
  targets?: readonly Part[] | undefined;
  /** number: what is counted. */
  unit?: string | undefined;
  /** text-marking: how many sentences to mark. */
  marks?: number | undefined;
  value: Answer | undefined;
  onAnswer: (answer: Answer | undefined) => void;
  /** What the chosen options say back, once the answer has been checked. */
  feedback?: ReadonlyMap<string, ComponentChildren> | undefined;
  /** A text that is still being fetched must not be written over. */
  disabled?: boolean | undefined;
};

/** One question of any kind, with what is chosen; knows nothing of right and wrong. */
export function QuestionField(props: Props) {
  const { language, id, kind, text, options, targets = [], marks, disabled = false } = props;
  const { Control, hint: hintOf } = fields[kind];
  const hint = hintOf?.(language, marks);
  const t = checkText(language);
  const claims = new Map([
    ['sant', t.claimTrue],
    ['usant', t.claimFalse],
  ]);
  const shown = options.map((o) => ({ id: o.id, text: o.text ?? claims.get(o.id) ?? o.id }));
  return (
    <fieldset class="question" aria-describedby={hint && `${id}-hint`} data-kind={kind}>
      <legend>{text}</legend>
      {hint && (
        <p class="quiet question__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Control
        language={language}
        id={id}
        options={shown}
        targets={targets}
        unit={props.unit}
        marks={marks}
        value={props.value}
        onAnswer={props.onAnswer}
        feedback={props.feedback}
        disabled={disabled}
      />
    </fieldset>
  );
}
