import type { FigureResult, Share } from '~/data/surveys';
import type { Language } from '~/domain/language';
import { beside, type Interval, inTenths, wilson } from '~/domain/survey/interval';
import type { ShownFigure } from '~/domain/survey/local';
import { surveyLeaderText } from '~/text/survey-leader';

/** One figure in words: what leaders read, and what the drawing and the table only repeat. */
export type Reading = {
  readonly id: string;
  readonly label: string;
  readonly stem: string | undefined;
  readonly share: string;
  readonly counted: string;
  readonly doubt: string;
  readonly lines: string;
  readonly year2022: string;
  readonly verdict: string;
  readonly note: string;
  /** From 0 to 100, for drawing. */
  readonly bar: number;
  readonly range: { readonly low: number; readonly high: number } | undefined;
  readonly percent2022: number | undefined;
};

/** «7 av 12», or no more than may be said where all or none agree. */
export function shareIn(language: Language, { n, k, about }: Share): string {
  const t = surveyLeaderText(language);
  if (k !== undefined) return t.of(k, n);
  if (about === 'too-few') return t.tooFewHere;
  return about === 'most' ? t.most(n - 1, n) : t.few(n);
}

/**
 * What a figure says, with what it cannot say. 2022 stands beside it only where the group that is shown is the group of
 * 2022; what the note has in words stays words, and is not compared by us.
 */
export function readFigure(language: Language, figure: ShownFigure, result: FigureResult): Reading {
  const t = surveyLeaderText(language);
  const { n, k, municipal, state } = result;
  const range = k === undefined ? undefined : wilson(k, n);
  return {
    id: figure.id,
    label: figure.text,
    stem: figure.stem,
    share: shareIn(language, result),
    counted:
      result.about === 'too-few'
        ? ''
        : `${figure.counted ?? (figure.kind === 'pick' ? t.picked : t.scaleCounted)}.`,
    doubt: range ? t.between(inTenths(range).low, inTenths(range).high) : '',
    lines: municipal && state ? t.lines(shareIn(language, municipal), shareIn(language, state)) : '',
    ...beside2022(language, figure, result, range),
    note: notesOn(language, figure, result),
    bar: 100 * drawn(result),
    range: range && { low: 100 * range.low, high: 100 * range.high },
  };
}

function beside2022(language: Language, figure: ShownFigure, { group }: FigureResult, range?: Interval) {
  const t = surveyLeaderText(language);
  const known = group === figure.group ? figure.in2022 : undefined;
  const { percent, words } = known ?? {};
  return {
    year2022: known ? t.in2022(words ?? t.percent(percent ?? 0)) : '',
    verdict: percent !== undefined && range ? t[beside(percent, range)] : '',
    percent2022: percent,
  };
}

function notesOn(language: Language, figure: ShownFigure, { group, silent }: FigureResult): string {
  const t = surveyLeaderText(language);
  const others = group !== figure.group && figure.in2022 ? t.advisorsOnly : '';
  return [figure.direction, silent ? t.silent(silent) : '', others].filter(Boolean).join(' ');
}

/** The share that a bar shows: of what may not be told, no more than is told. */
const drawn = ({ n, k, about }: Share): number =>
  (k ?? (about === 'most' ? n - 1 : about === 'few' ? 1 : 0)) / n;

/** A figure's share for ranking what was picked; «høyst 1» comes last, «minst» first. */
export const rankOf = ({ n, k, about }: Share): number => (k ?? (about === 'most' ? n : 0)) / n;
