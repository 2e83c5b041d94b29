import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Drawn, rightAnswers } from './support/catalog.ts';
import { openServer, type TestServer } from './support/server.ts';

let server: TestServer;
let advisor: SupabaseClient;
let leader: SupabaseClient;
let office: string;
beforeAll(async () => {
  server = await openServer();
  advisor = await server.person('veileder@fjordvik.example');
  leader = await server.person('leder@fjordvik.example');
  const { data } = await leader.from('memberships').select('office_id').single();
  office = data?.office_id;
});
afterAll(() => server.close());

type Overview = { members: { name: string; states: { module_id: string; status: string }[] }[] };
const seenByLeader = async (name: string) => {
  const { data } = await leader.rpc('office_overview', { office });
  return (data as Overview).members.find((member) => member.name === name)?.states;
};

describe('the main job, through supabase-js', () => {
  it('begins with an advisor who has done nothing, among colleagues who have', async () => {
    expect(await seenByLeader('Veslemøy Berg')).toEqual([]);
    expect(await seenByLeader('Amina Warsame')).toMatchObject([{ module_id: 'prove', status: 'completed' }]);
    expect(await seenByLeader('Piotr Nowak')).toMatchObject([{ module_id: 'prove', status: 'in-progress' }]);
  });
  it('lessons read are sent twice without harm', async () => {
    const rows = ['samtalen', 'barnets-rom'].map((lesson_id) => ({
      lesson_id,
      read_at: new Date().toISOString(),
      client_id: crypto.randomUUID(),
    }));
    for (const _ of [1, 2]) {
      const options = { onConflict: 'user_id,lesson_id', ignoreDuplicates: true };
      expect((await advisor.from('lesson_progress').upsert(rows, options)).error).toBeNull();
    }
    expect((await advisor.from('lesson_progress').select('lesson_id')).data).toHaveLength(2);
  });
  it('the exam is passed, handed in twice with one answer, and the leader sees it', async () => {
    const started = await advisor.rpc('start_exam', { module: 'prove' });
    expect(started.error).toBeNull();
    const { attempt_id, items } = started.data as { attempt_id: string; items: Drawn[] };
    expect(items).toHaveLength(10);
    const answers = rightAnswers(items);
    const [one, two] = await Promise.all(
      [1, 2].map(() => advisor.rpc('submit_exam', { attempt: attempt_id, answers })),
    );
    expect(one?.data).toMatchObject({ score: 10, total: 10, passed: true, completed: true });
    expect(two?.data).toEqual(one?.data);
    expect(await seenByLeader('Veslemøy Berg')).toMatchObject([{ module_id: 'prove', status: 'completed' }]);
  });
  it('an exam that is left goes on with its answers from another device, and a failed one has a pause', async () => {
    const gro = await server.person('veileder@granheim.example');
    const { attempt_id, items } = (await gro.rpc('start_exam', { module: 'prove' })).data;
    const answers = { [items[0].id]: { answer: '1', at: '2026-11-20T08:00:00.000Z', confidence: 'guess' } };
    expect((await gro.rpc('save_exam_draft', { attempt: attempt_id, answers })).data).toEqual(answers);

    const phone = await server.person('veileder@granheim.example');
    expect((await phone.rpc('start_exam', { module: 'prove' })).data).toMatchObject({
      attempt_id,
      draft: answers,
    });
    const handedIn = await phone.rpc('submit_exam', { attempt: attempt_id, answers: {} });
    expect(handedIn.data).toMatchObject({ passed: false, total: 10 });
    const late = await gro.rpc('save_exam_draft', { attempt: attempt_id, answers });
    expect(late.error).toMatchObject({ message: 'attempt_submitted' });

    const soon = await gro.rpc('start_exam', { module: 'prove' });
    expect(soon.status).toBe(429);
    expect(soon.error).toMatchObject({ message: 'exam_pause', details: handedIn.data.next_try_at });
  });
  it('answers of one megabyte are refused in words, and nothing is stored', async () => {
    const leaderOf = await server.person('leder@granheim.example');
    const { attempt_id, items } = (await leaderOf.rpc('start_exam', { module: 'prove' })).data;
    for (const call of ['submit_exam', 'save_exam_draft']) {
      const answers = { [items[0].id]: 'x'.repeat(900_000) };
      const { status, error } = await leaderOf.rpc(call, { attempt: attempt_id, answers });
      expect(status).toBe(413);
      expect(error?.message).toBe('answers_too_large');
      const larger = await leaderOf.rpc(call, { attempt: attempt_id, answers: { x: 'x'.repeat(1_100_000) } });
      expect(larger.status).toBe(413);
      expect(larger.error?.message).not.toBe('');
    }
    expect((await leaderOf.from('exam_attempts').select('answers, submitted_at')).data).toEqual([
      { answers: null, submitted_at: null },
    ]);
  });
});
