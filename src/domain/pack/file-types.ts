/** The kinds of file that networks share, and how their names end. */
export const extensions = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FileType = keyof typeof extensions;
export const fileTypes = Object.keys(extensions) as [FileType, ...FileType[]];

/** The type that a name's ending stands for, or undefined when it stands for none that we take. */
export function typeOfName(name: string): FileType | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  return fileTypes.find((type) => (extensions[type] as readonly string[]).includes(ending ?? ''));
}
