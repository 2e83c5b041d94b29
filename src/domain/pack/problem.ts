/** Why an archive or a file is refused. Each has its words in src/text/pack-problem.ts. */
export const problemCodes = [
  // The archive as such.
  'too-large',
  'not-a-zip',
  'damaged',
  'zip64',
  'too-many-files',
  'total-too-large',
  // One entry in it.
  'path-outside',
  'path-absolute',
  'path-backslash',
  'path-hidden-signs',
  'path-look-alike',
  'path-reserved',
  'path-malformed',
  'path-duplicate',
  'symlink',
  'encrypted',
  'method',
  'headers-differ',
  'overlap',
  'file-too-large',
  'bomb',
  'size-differs',
  'checksum',
  'active-content',
  'unknown-type',
  // What pakke.json says.
  'no-pack',
  'bad-json',
  'bad-pack',
  'newer-format',
  'file-missing',
  'file-differs',
  'type-differs',
  'identity-number',
] as const;

export type ProblemCode = (typeof problemCodes)[number];
export type PackProblem = {
  readonly code: ProblemCode;
  /** The entry or file it is about, made readable; absent when it is the archive as a whole. */
  readonly entry?: string;
  /** Where in pakke.json: `items.3.title`. */
  readonly detail?: string;
};

/** Thrown inside the reading of an archive, and caught by it. */
export class PackRefused extends Error {
  readonly problem: PackProblem;
  constructor(code: ProblemCode, entry?: string, detail?: string) {
    super(entry === undefined ? code : `${code}: ${entry}`);
    this.name = 'PackRefused';
    this.problem = {
      code,
      ...(entry === undefined ? {} : { entry: visible(entry) }),
      ...(detail ? { detail } : {}),
    };
  }
}

/** A name as it may be shown: signs that hide or turn letters are written as their number. */
export function visible(name: string): string {
  const shown = name.replace(
    /[\p{Cc}\p{Cf}\p{Surrogate}]/gu,
    (sign) => `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
  return shown.length > 120 ? `${shown.slice(0, 117)}…` : shown;
}
