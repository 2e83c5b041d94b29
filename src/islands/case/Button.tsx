import { useAwake } from '../use-awake';

type Props = {
  text: string;
  /** What a screen reader says, where the text alone does not tell buttons apart. */
  label?: string | undefined;
  variant?: 'primary' | 'secondary' | 'tertiary';
  onClick: () => void;
};

/** A button of the case pages: waits until the page is awake. */
export function Button({ text, label, variant = 'primary', onClick }: Props) {
  const awake = useAwake();
  return (
    <button
      class="aksel-button"
      data-variant={variant}
      type="button"
      disabled={!awake}
      aria-label={label}
      onClick={onClick}
    >
      <span class="aksel-label">{text}</span>
    </button>
  );
}
