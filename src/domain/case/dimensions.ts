/** What a case weighs, in the order it is shown. Time counts down when things drag on for the child. */
export const dimensions = ['sett', 'tillit', 'lov', 'samarbeid', 'tid'] as const;
export type Dimension = (typeof dimensions)[number];
export type Weights = Readonly<Record<Dimension, number>>;

export const noWeights: Weights = { sett: 0, tillit: 0, lov: 0, samarbeid: 0, tid: 0 };

/** Three levels are told in words; the number behind them is never shown alone. */
export type Level = 'low' | 'middle' | 'high';
export const levelOf = (weight: number): Level => (weight < 0 ? 'low' : weight < 2 ? 'middle' : 'high');
