import { type Confidence, confidences } from '~/domain/answer';
import type { Language } from '~/domain/language';
import { confidenceText } from '~/text/confidence';
import { useAwake } from '../use-awake';
import { Choices } from './Choices';

type Props = {
  language: Language;
  /** Of the question it belongs to. */
  id: string;
  value: Confidence | undefined;
  onChange: (value: Confidence | undefined) => void;
};

/** How sure one is: never asked for, never part of a score, and can be taken back. */
export function ConfidenceField({ language, id, value, onChange }: Props) {
  const t = confidenceText(language);
  const awake = useAwake();
  const name = `${id}-confidence`;

  function clear() {
    onChange(undefined);
    // The button goes away with the choice: focus stays in the group.
    document.getElementById(`${name}-${confidences[0]}`)?.focus();
  }

  return (
    <fieldset class="question confidence">
      <legend>{t.legend}</legend>
      <div class="confidence__choices">
        <Choices
          id={name}
          many={false}
          options={confidences.map((one) => ({ id: one, text: t[one] }))}
          value={value}
          onAnswer={(chosen) => onChange(confidences.find((one) => one === chosen))}
        />
        {value && (
          <button
            class="aksel-button aksel-button--small"
            data-variant="tertiary"
            type="button"
            disabled={!awake}
            onClick={clear}
          >
            <span class="aksel-label aksel-label--small">{t.clear}</span>
          </button>
        )}
      </div>
    </fieldset>
  );
}
