import type { MaterialText } from '~/text/material';
import type { Need } from './draft';

/** Where to go to mend it. */
export const needPlace: Readonly<Record<Need['field'], string>> = {
  title: 'material-title',
  url: 'material-url',
  pick: 'material-pick',
  text: 'material-text',
  file: 'material-file',
  checked: 'material-check',
  looked: 'material-check',
  'no-id': 'material-check',
};

/** What is missing, in words. */
export function needWords({ field }: Need, t: MaterialText): string {
  const words: Record<Need['field'], string> = {
    title: t.needTitle,
    url: t.needUrl,
    pick: t.needPick,
    text: t.needText,
    file: t.needFile,
    checked: t.needChecked,
    looked: t.needLooked,
    'no-id': t.needNoId,
  };
  return words[field];
}

/** Why it was not saved, and what to do. */
export function failureWords(error: unknown, t: MaterialText): string {
  const { reason, code } = error as { reason?: string; code?: string };
  if (error instanceof TypeError || reason === 'offline') return t.fail_offline;
  if (reason === 'signed-out') return t.fail_signedOut;
  const words: Readonly<Record<string, string>> = {
    national_id_in_text: t.fail_id,
    material_changed: t.fail_changed,
    network_archived: t.fail_archived,
    not_in_network: t.fail_rights,
    not_allowed: t.fail_rights,
    wrong_type: t.fail_type,
    too_large: t['file_too-large'],
    material_incomplete: t.fail_incomplete,
  };
  return words[code ?? ''] ?? t.fail_unknown;
}
