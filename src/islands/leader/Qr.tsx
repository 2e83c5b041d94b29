import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

type Drawn = { readonly size: number; readonly path: string };

/** An address as a QR code: dark on white in light and dark, since many phones read nothing else. */
export function Qr({ text, label }: { text: string; label: string }) {
  const drawn = useSignal<Drawn | undefined>(undefined);
  useEffect(() => {
    import('uqr').then(
      ({ encode }) => {
        const { size, data } = encode(text, { ecc: 'M', border: 3 });
        drawn.value = { size, path: pathOf(data) };
      },
      // Without it the link and the code are there.
      () => undefined,
    );
  }, [text]);
  const { size = 1, path = '' } = drawn.value ?? {};
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** One square for each dark module. */
const pathOf = (rows: readonly (readonly boolean[])[]) =>
  rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
