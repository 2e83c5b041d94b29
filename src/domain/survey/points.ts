/** The answers of a scale, and the one that is no answer. */
export const points = ['1', '2', '3', '4', '5'] as const;
export const dontKnow = 'vet-ikke';
