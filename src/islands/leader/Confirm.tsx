import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

type Props = {
  /** The button that asks. */
  label: string;
  question: string;
  yes: string;
  no: string;
  /** What a screen reader is told the button is about, where the label alone says too little. */
  about?: string | undefined;
  danger?: boolean;
  disabled?: boolean;
  onYes: () => void;
};

/** A button for what should not happen by accident: it asks first, and the focus goes along to the question and back. */
export function Confirm({ label, question, yes, no, about, danger = false, disabled, onYes }: Props) {
  const asking = useSignal(false);
  const open = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (asking.value) first.current?.focus();
    else if (wasAsking.current) open.current?.focus();
    wasAsking.current = asking.value;
  }, [asking.value]);

  if (!asking.value)
    return (
      <button
        ref={open}
        class="aksel-button aksel-button--medium"
        data-variant="tertiary"
        type="button"
        aria-label={about}
        disabled={disabled}
        onClick={() => {
          asking.value = true;
        }}
      >
        <span class="aksel-label">{label}</span>
      </button>
    );
  return (
    <div class="notice" data-color={danger ? 'danger' : 'warning'}>
      <p>{question}</p>
      <div class="row">
        <button
          ref={first}
          class="aksel-button aksel-button--medium"
          data-variant="secondary"
          type="button"
          onClick={() => {
            asking.value = false;
          }}
        >
          <span class="aksel-label">{no}</span>
        </button>
        <button
          class="aksel-button aksel-button--medium"
          data-variant="primary"
          data-color={danger ? 'danger' : 'accent'}
          type="button"
          disabled={disabled}
          onClick={() => {
            asking.value = false;
            onYes();
          }}
        >
          <span class="aksel-label">{yes}</span>
        </button>
      </div>
    </div>
  );
}
