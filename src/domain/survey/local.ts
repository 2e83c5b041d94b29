import type { Bilingual, Language } from '../language.ts';
import type { Asked } from './ballot.ts';
import { type Figure, figuresOf } from './figures.ts';
import type { Instrument } from './schema.ts';

/** A question as its page shows it, in one language. */
export type ShownQuestion = Omit<Asked, 'rows'> & {
  readonly kind: 'scale' | 'choice' | 'pick';
  readonly text: string;
  readonly part?: string | undefined;
  readonly help?: string | undefined;
  readonly scale?: { readonly low: string; readonly high: string } | undefined;
  readonly options?: readonly { readonly id: string; readonly text: string }[] | undefined;
  readonly rows?: readonly { readonly id: string; readonly text: string }[] | undefined;
};
/** A figure as results show it, in one language; `stem` is the question that a row belongs to. */
export type ShownFigure = Pick<Figure, 'id' | 'question' | 'kind' | 'group' | 'own'> & {
  readonly text: string;
  readonly stem?: string | undefined;
  readonly part?: string | undefined;
  readonly direction?: string | undefined;
  readonly counted?: string | undefined;
  readonly in2022?:
    | { readonly percent?: number | undefined; readonly words?: string | undefined }
    | undefined;
};

export function questionsIn(language: Language, { questions, scales }: Instrument): ShownQuestion[] {
  const say = (text: Bilingual | undefined) => text?.[language];
  return questions.map(({ id, kind, askedTo, pick, text, part, help, scale, options, rows }) => {
    const ends = scale ? scales[scale] : undefined;
    return {
      id,
      kind,
      askedTo,
      pick,
      text: text[language],
      part: say(part),
      help: say(help),
      scale: ends && { low: ends.low[language], high: ends.high[language] },
      options: options?.map((option) => ({ id: option.id, text: option.text[language] })),
      rows: rows?.map((row) => ({ id: row.id, text: row.text[language] })),
    };
  });
}

export function figuresIn(language: Language, instrument: Instrument): ShownFigure[] {
  const say = (text: Bilingual | undefined) => text?.[language];
  return figuresOf(instrument).map((figure) => {
    const question = instrument.questions.find(({ id }) => id === figure.question);
    return {
      id: figure.id,
      question: figure.question,
      kind: figure.kind,
      group: figure.group,
      own: figure.own,
      text: figure.text[language],
      stem: figure.id === figure.question ? undefined : say(question?.text),
      part: say(question?.part),
      direction: say(figure.direction),
      counted: say(figure.counted),
      in2022: figure.in2022 && { percent: figure.in2022.percent, words: say(figure.in2022.words) },
    };
  });
}

/** What an office may open of a round to a network's governor: the database holds the same list. */
const opened = ['q07-hvor-godt', 'q08c-skjema', 'q19a-alltid', 'q19c-kommunale'];

export const openedFigures = (language: Language, instrument: Instrument): ShownFigure[] =>
  figuresIn(language, instrument).filter(({ id }) => opened.includes(id));
