import { type Finding, findPersonalData, inContext } from '~/domain/personal/find';
import { readFile } from '../material/scan/read-file';

export type FileFinding = { readonly finding: Finding; readonly before: string; readonly after: string };
/** What a file seems to say of persons; `unread` when nobody but a person can look through it. */
export type FileCheck = { readonly findings: readonly FileFinding[]; readonly unread: boolean };

/** Looks through a file, and its name, before it leaves the device. What cannot be opened is for a person to look through. */
export async function checkFile(file: File): Promise<FileCheck> {
  const read = await readFile(file);
  const inside = 'chosen' in read ? read.chosen.text : undefined;
  const text = `${file.name}\n${inside ?? ''}`;
  const findings = findPersonalData(text).map((finding) => ({ finding, ...inContext(text, finding) }));
  const once = new Map(findings.map((one) => [`${one.finding.kind} ${one.finding.text}`, one]));
  return { findings: [...once.values()], unread: inside === undefined };
}
