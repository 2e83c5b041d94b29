import type { Member, MemberState, Overview } from '../../../src/data/office.ts';

export const state = (module_id: string, status: MemberState['status'], on?: string): MemberState => ({
  module_id,
  status,
  lessons_read: status === 'completed' ? 5 : 2,
  exam_passed: status === 'completed',
  completed_on: on ?? null,
});

export const member = (name: string, more: Partial<Member> = {}): Member => ({
  user_id: name,
  name,
  role: 'advisor',
  line: null,
  team: null,
  from_date: '2026-01-01',
  states: [],
  ...more,
});

export const overviewOf = (members: readonly Member[]): Overview => ({
  office: { id: 'o', name: 'Nav Fjordvik' },
  updated_at: '2026-11-21T23:30:00Z',
  modules: [
    { id: 'loven', position: 3, title: { nb: 'Hva loven krever', nn: 'Kva lova krev' }, lessons_total: 5 },
    { id: 'kartlegging', position: 5, title: { nb: 'Kartlegge', nn: 'Kartleggje' }, lessons_total: 5 },
  ],
  members,
});
