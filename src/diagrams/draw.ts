import type { Language } from '../domain/language.ts';
import type { DiagramContent, Item } from './content.ts';
import { type Drawing, down, lineHeight, type Shape, textBox, width, wrap } from './shapes.ts';

const gap = 28;

/** Draws a diagram in one language. */
export function draw(content: DiagramContent, language: Language): Drawing {
  const say = ({ name, about }: Item) => ({ name: name[language], about: about?.[language] });
  switch (content.form) {
    case 'chains':
      return stack(
        content.chains.map((chain) => chainOf(say(chain), chain.steps.map(say))),
        2 * gap,
      );
    case 'layers':
      return layers(content.items.map(say));
    case 'wheel':
      return wheel(
        content.center[language],
        content.items.map((item) => item.name[language]),
      );
    case 'path':
      return path(content.items.map(say));
  }
}

type Said = { readonly name: string; readonly about?: string | undefined };

/** Drawings one under the other. */
function stack(drawings: readonly Drawing[], between: number): Drawing {
  return drawings.reduce<Drawing>(
    (sum, { height, shapes }) => {
      const y = sum.height === 0 ? 0 : sum.height + between;
      return { height: y + height, shapes: [...sum.shapes, ...shapes.map((shape) => moved(shape, y))] };
    },
    { height: 0, shapes: [] },
  );
}

const moved = (shape: Shape, by: number): Shape =>
  shape.kind === 'line'
    ? { ...shape, d: shape.d.replace(/^M(\S+) (\S+?)(?=[a-z])/, (_, x, y) => `M${x} ${Number(y) + by}`) }
    : { ...shape, y: shape.y + by };

/** A heading, and boxes that lead to each other. */
function chainOf(name: Said, steps: readonly Said[]): Drawing {
  const heading = textBox({ x: 0, y: 0, width }, name, 'strong');
  const boxes = steps.map((step) => textBox({ x: 24, y: 0, width: width - 24 }, step, 'plain'));
  return withArrows([heading, ...boxes], width / 2);
}

/** From the weightiest down. */
const layers = (items: readonly Said[]): Drawing =>
  withArrows(
    items.map((item, place) => {
      const inset = place * 14;
      return textBox({ x: inset, y: 0, width: width - 2 * inset }, item, place === 0 ? 'strong' : 'soft');
    }),
    width / 2,
  );

function withArrows(boxes: readonly Drawing[], x: number): Drawing {
  const all = stack(boxes, gap);
  let y = 0;
  const arrows = boxes.slice(0, -1).map(({ height }) => {
    y += height;
    const arrow = down(x, y + 4, gap - 8);
    y += gap;
    return arrow;
  });
  return { height: all.height, shapes: [...all.shapes, ...arrows] };
}

/** What lies round a child, on one circle. */
function wheel(center: string, names: readonly string[]): Drawing {
  const [x, y, around, r, own] = [width / 2, 185, 128, 50, 52];
  const spokes = names.flatMap((name, place): Shape[] => {
    const turn = (2 * Math.PI * place) / names.length - Math.PI / 2;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const at = { x: x + around * cos, y: y + around * sin };
    const round = (n: number) => n.toFixed(1);
    return [
      {
        kind: 'line',
        d: `M${round(x + own * cos)} ${round(y + own * sin)}L${round(at.x - r * cos)} ${round(at.y - r * sin)}`,
        arrow: false,
      },
      { kind: 'circle', ...at, r, tone: 'soft' },
      centered(at.x, at.y, name, false),
    ];
  });
  return {
    height: 370,
    shapes: [{ kind: 'circle', x, y, r: own, tone: 'strong' }, centered(x, y, center, true), ...spokes],
  };
}

function centered(x: number, y: number, text: string, strong: boolean): Shape {
  const lines = wrap(text, 90);
  return {
    kind: 'text',
    x,
    y: y + 5 - ((lines.length - 1) * lineHeight) / 2,
    lines,
    anchor: 'middle',
    strong,
  };
}

/** Questions one after the other: a yes is answered beside, a no leads on. */
function path(items: readonly Said[]): Drawing {
  const boxes = items.map((item, place) =>
    textBox({ x: 0, y: 0, width }, item, place === items.length - 1 ? 'soft' : 'plain'),
  );
  return withArrows(boxes, 24);
}
