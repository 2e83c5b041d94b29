import { network } from './network.ts';
import type { Caller } from './people.ts';
import {
  anon,
  arne,
  fjordvik,
  frida,
  geir,
  granheim,
  gro,
  kari,
  leif,
  nina,
  service,
  stine,
} from './people.ts';

/** The columns of the table below: who asks. */
export const askers: Readonly<Record<string, Caller>> = {
  anon,
  advisor: kari,
  'advisor elsewhere': geir,
  leader: leif,
  'leader elsewhere': gro,
  governor: stine,
  author: frida,
  admin: arne,
  service,
};

/**
 * Who may do what with which table. Each cell says what happens: how many rows are seen or touched, `-` when
 * there is no grant at all, `rls` when a policy says no, or the error that Postgres gives. The rows there are:
 * support/world.ts, with Kari's module completed, Geir's begun, and Nina without a profile.
 */
const table = `
                              anon  advisor  advisor  leader  leader  governor  author  admin  service
                                             elsewh.          elsewh.
governors           select    -     1        1        1       1       1         1       1      1
                    insert    -     -        -        -       -       -         -       -      1
                    update    -     -        -        -       -       -         -       -      1
                    delete    -     -        -        -       -       -         -       -      23503
offices             select    -     2        2        2       2       2         2       2      2
                    insert    -     -        -        -       -       -         -       -      1
                    update    -     -        -        -       -       -         -       -      2
                    delete    -     -        -        -       -       -         -       -      2
profiles            select    -     1        1        1       1       1         1       1      8
                    insert    -     -        -        -       -       -         -       -      1
                    update    -     1        1        1       1       1         1       1      8
                    delete    -     -        -        -       -       -         -       -      -
memberships         select    -     1        1        1       1       0         0       0      5
                    insert    -     -        -        -       -       -         -       -      1
                    update    -     -        -        -       -       -         -       -      5
                    delete    -     -        -        -       -       -         -       -      5
role_grants         select    -     0        0        0       0       1         1       1      3
                    insert    -     -        -        -       -       -         -       -      1
                    update    -     -        -        -       -       -         -       -      3
                    delete    -     -        -        -       -       -         -       -      3
catalog_modules     select    2     2        2        2       2       2         2       2      2
                    insert    -     -        -        -       -       -         -       -      -
                    update    -     -        -        -       -       -         -       -      -
                    delete    -     -        -        -       -       -         -       -      -
catalog_lessons     select    4     4        4        4       4       4         4       4      4
                    insert    -     -        -        -       -       -         -       -      -
                    update    -     -        -        -       -       -         -       -      -
                    delete    -     -        -        -       -       -         -       -      -
lesson_progress     select    -     3        1        0       0       0         0       0      4
                    insert    -     1        1        1       1       1         1       1      -
                    update    -     -        -        -       -       -         -       -      -
                    delete    -     -        -        -       -       -         -       -      -
exam_attempts       select    -     1        1        0       0       0         0       0      2
                    insert    -     -        -        -       -       -         -       -      -
                    update    -     -        -        -       -       -         -       -      -
                    delete    -     -        -        -       -       -         -       -      -
module_completions  select    -     1        0        0       0       0         0       0      1
                    insert    -     -        -        -       -       -         -       -      -
                    update    -     -        -        -       -       -         -       -      -
                    delete    -     -        -        -       -       -         -       -      -
module_states       select    -     1        1        0       0       0         0       0      2
                    insert    -     -        -        -       -       -         -       -      -
                    update    -     -        -        -       -       -         -       -      -
                    delete    -     -        -        -       -       -         -       -      -
question_flags      select    -     1        1        0       0       0         0       0      -
                    insert    -     1        1        1       1       1         1       1      -
                    update    -     1        1        0       0       0         0       0      -
                    delete    -     1        1        0       0       0         0       0      -
practice_reviews    select    -     2        1        0       0       0         0       0      -
                    insert    -     1        1        1       1       1         1       1      -
                    update    -     -        -        -       -       -         -       -      -
                    delete    -     -        -        -       -       -         -       -      -
case_runs           select    -     1        1        0       0       0         0       0      -
                    insert    -     -        -        -       -       -         -       -      -
                    update    -     -        -        -       -       -         -       -      -
                    delete    -     -        -        -       -       -         -       -      -
confidence_answers  select    -     2        1        0       0       0         0       0      -
                    insert    -     1        1        1       1       1         1       1      -
                    update    -     -        -        -       -       -         -       -      -
                    delete    -     2        1        0       0       0         0       0      -
assignments         select    -     0        0        1       1       0         0       0      2
                    insert    -     -        -        -       -       -         -       -      -
                    update    -     -        -        -       -       -         -       -      -
                    delete    -     -        -        -       -       -         -       -      -
networks            select    -     1        1        1       1       2         0       0      2
                    insert    -     -        -        -       -       -         -       -      1
                    update    -     -        -        -       -       -         -       -      2
                    delete    -     -        -        -       -       -         -       -      2
network_members     select    -     1        1        1       1       2         0       0      2
                    insert    -     -        -        -       -       -         -       -      1
                    update    -     -        -        -       -       -         -       -      2
                    delete    -     -        -        -       -       -         -       -      2
network_offices     select    -     1        1        1       1       2         0       0      2
                    insert    -     -        -        -       -       -         -       -      1
                    update    -     -        -        -       -       -         -       -      2
                    delete    -     -        -        -       -       -         -       -      2
materials           select    -     1        0        1       0       1         0       0      -
                    insert    -     -        -        -       -       -         -       -      -
                    update    -     -        -        -       -       -         -       -      -
                    delete    -     -        -        -       -       -         -       -      -
packs               select    -     1        0        1       0       1         0       0      -
                    insert    -     -        -        -       -       -         -       -      -
                    update    -     -        -        -       -       -         -       -      -
                    delete    -     -        -        -       -       -         -       -      -
pack_versions       select    -     1        0        1       0       1         0       0      -
                    insert    -     -        -        -       -       -         -       -      -
                    update    -     -        -        -       -       -         -       -      -
                    delete    -     -        -        -       -       -         -       -      -
pack_shares         select    -     0        0        1       0       1         0       0      -
                    insert    -     -        -        -       -       -         -       -      -
                    update    -     -        -        -       -       -         -       -      -
                    delete    -     -        -        -       -       -         -       -      -
audit_log           select    -     0        0        0       0       0         0       6      6
                    insert    -     -        -        -       -       -         -       -      -
                    update    -     -        -        -       -       -         -       -      -
                    delete    -     -        -        -       -       -         -       -      -
`;

/** What is tried: a row that could be there, and a change that could be made. */
const samples: Readonly<Record<string, { insert: string; set: string }>> = {
  governors: { insert: `(id, name) values ('innlandet', 'Innlandet')`, set: `name = 'X'` },
  offices: { insert: `(name) values ('Nav Tomvik')`, set: 'nav_number = null' },
  profiles: { insert: `(user_id, display_name) values ('${nina.id}', 'Nina')`, set: `locale = 'nn'` },
  memberships: {
    insert: `(user_id, office_id, role) values ('${nina.id}', '${fjordvik}', 'leader')`,
    set: 'granted_by = null',
  },
  role_grants: { insert: `(user_id, role) values ('${nina.id}', 'admin')`, set: 'granted_by = null' },
  catalog_modules: {
    insert: `(id, position, edition, content_version, title_nb, title_nn) values ('ny', 9, 1, 'v', 'n', 'n')`,
    set: 'pass_mark = 0.1',
  },
  catalog_lessons: {
    insert: `(id, module_id, position, title_nb, title_nn) values ('ny', 'loven', 9, 'n', 'n')`,
    set: 'position = 1',
  },
  lesson_progress: {
    insert: `(lesson_id, client_id) values ('loven-1', gen_random_uuid())`,
    set: 'client_id = gen_random_uuid()',
  },
  exam_attempts: {
    insert: `(user_id, module_id, edition, content_version, pass_mark) values ('${nina.id}', 'loven', 1, 'v', 1)`,
    set: 'pass_mark = 0.1',
  },
  module_completions: {
    insert: `(user_id, module_id, edition, content_version) values ('${nina.id}', 'loven', 1, 'v')`,
    set: `content_version = 'x'`,
  },
  module_states: {
    insert: `(user_id, module_id, status, lessons_read, exam_passed)
             values ('${nina.id}', 'loven', 'completed', 1, true)`,
    set: `status = 'completed'`,
  },
  question_flags: { insert: `(question_id) values ('ny')`, set: `text = 'x'` },
  practice_reviews: {
    insert: `(id, item_id, reviewed_at, event, share, version)
             values (gen_random_uuid(), 'bp-s-001', now(), 'answered', 1, 'a.b')`,
    set: 'share = 1',
  },
  case_runs: {
    insert: `(case_id, run_id, stepped_at) values ('en-sak', gen_random_uuid(), now())`,
    set: 'finished = true',
  },
  audit_log: { insert: `(action, subject_type, subject_id) values ('x', 'y', 'z')`, set: `action = 'x'` },
  confidence_answers: {
    insert: `(statement_id, moment, module_id, value, answered_at) values ('ny', 'before', 'loven', 3, now())`,
    set: 'value = 5',
  },
  assignments: {
    insert: `(office_id, module_id, module_ids, audience, due_on)
             values ('${fjordvik}', 'loven', array['loven'], 'all', current_date)`,
    set: `due_on = current_date`,
  },
  networks: { insert: `(name) values ('Nytt')`, set: `purpose = 'x'` },
  network_members: {
    insert: `(network_id, user_id, role) values ('${network}', '${nina.id}', 'owner')`,
    set: 'joined_at = now()',
  },
  network_offices: {
    insert: `(network_id, office_id) values ('${network}', '${granheim}')`,
    set: 'joined_at = now()',
  },
  materials: {
    insert: `(network_id, kind, title, url) select id, 'link', 'x', 'https://x.example' from public.networks limit 1`,
    set: `title = 'x'`,
  },
  packs: {
    insert: `(id, network_id, current_version) select gen_random_uuid(), network_id, 1 from public.packs limit 1`,
    set: 'current_version = 2',
  },
  pack_versions: {
    insert: `(pack_id, version, content) select id, 9, '{}' from public.packs limit 1`,
    set: `note = 'x'`,
  },
  pack_shares: {
    insert: `(pack_id, token) select id, 'x' from public.packs limit 1`,
    set: 'revoked_at = null',
  },
};

export type Cell = {
  readonly table: string;
  readonly verb: string;
  readonly asker: string;
  readonly outcome: string;
};

/** The table above, one cell at a time. */
export const cells: readonly Cell[] = parse();
export const tables = [...new Set(cells.map((cell) => cell.table))];

function parse(): Cell[] {
  let current = '';
  return table.split('\n').flatMap((line) => {
    const words = line.trim().split(/\s+/);
    const at = words.findIndex((word) => /^(select|insert|update|delete)$/.test(word));
    if (at < 0) return [];
    current = words[at - 1] ?? current;
    const verb = words[at] ?? '';
    return Object.keys(askers).map((asker, i) => ({
      table: current,
      verb,
      asker,
      outcome: words[at + 1 + i] ?? 'missing in the table',
    }));
  });
}

/** Without `where` and `returning`: with them an update would also need the select policy, and could hide a broken one. */
export function statementFor({ table, verb }: Cell): string {
  const sample = samples[table];
  if (verb === 'select') return `select * from public.${table}`;
  if (verb === 'delete') return `delete from public.${table}`;
  if (verb === 'insert') return `insert into public.${table} ${sample?.insert}`;
  return `update public.${table} set ${sample?.set}`;
}
