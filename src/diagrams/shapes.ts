/** What a diagram is drawn with. All lengths are in the units of a drawing 360 wide, which is the width of a phone. */
export type Shape =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly tone: Tone;
    }
  | {
      readonly kind: 'circle';
      readonly x: number;
      readonly y: number;
      readonly r: number;
      readonly tone: Tone;
    }
  | { readonly kind: 'line'; readonly d: string; readonly arrow: boolean }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly lines: readonly string[];
      readonly anchor: 'start' | 'middle';
      readonly strong: boolean;
    };

/** Plain boxes, boxes set apart, and the one the drawing is about. */
export type Tone = 'plain' | 'soft' | 'strong';
export type Drawing = { readonly height: number; readonly shapes: readonly Shape[] };

export const width = 360;
export const lineHeight = 20;
const perLetter = 7.2;

/** Breaks a text into lines that fit. Letters are counted at a mean width, a little wide, so that nothing is cut. */
export function wrap(text: string, room: number): string[] {
  const most = Math.floor(room / perLetter);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}

const padding = 12;

/** A box with a heading and a text, and how high it became. */
export function textBox(
  at: { readonly x: number; readonly y: number; readonly width: number },
  { name, about = '' }: { readonly name: string; readonly about?: string | undefined },
  tone: Tone = 'plain',
): Drawing {
  const room = at.width - 2 * padding;
  const [heading, body] = [wrap(name, room * 0.95), about ? wrap(about, room) : []];
  const height = (heading.length + body.length) * lineHeight + 2 * padding;
  const text = { kind: 'text', x: at.x + padding, anchor: 'start' } as const;
  const top = at.y + padding + 15;
  return {
    height,
    shapes: [
      { kind: 'box', x: at.x, y: at.y, width: at.width, height, tone },
      { ...text, y: top, lines: heading, strong: true },
      ...(body.length > 0
        ? [{ ...text, y: top + heading.length * lineHeight, lines: body, strong: false }]
        : []),
    ],
  };
}

/** An arrow straight down. */
export const down = (x: number, y: number, length: number): Shape => ({
  kind: 'line',
  d: `M${x} ${y}v${length - 2}`,
  arrow: true,
});
