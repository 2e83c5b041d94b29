type Props = { text: string; variant: 'secondary' | 'tertiary'; onClick: () => void };

export const Button = ({ text, variant, onClick }: Props) => (
  <button class="aksel-button aksel-button--medium" data-variant={variant} type="button" onClick={onClick}>
    <span class="aksel-label">{text}</span>
  </button>
);
