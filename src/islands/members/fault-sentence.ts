import type { inviteManyText } from '~/text/invite-many';

type Text = ReturnType<typeof inviteManyText>;
type Fault = { readonly fault: string; readonly written?: string; readonly first?: number };

/** A sentence for what is wrong with a line, and how to mend it. */
export function faultSentence(t: Text, { fault, written = '', first = 0 }: Fault): string {
  switch (fault) {
    case 'email_malformed':
    case 'role_unknown':
    case 'line_unknown':
      return t[fault](written);
    case 'duplicate':
      return t.duplicate(written, first);
    case 'nothing':
    case 'header_missing':
    case 'email_column_missing':
    case 'column_twice':
    case 'quote_open':
    case 'too_many_cells':
    case 'too_many_rows':
    case 'is_spreadsheet':
    case 'too_big':
    case 'national_id_in_text':
    case 'email_missing':
    case 'name_too_long':
    case 'team_too_long':
    case 'own_role':
    case 'declined':
      return t[fault];
  }
  return t.otherFault;
}
