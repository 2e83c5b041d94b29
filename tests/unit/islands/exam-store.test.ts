import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Attempt, DraftAnswer, ExamDraft, ExamResult } from '../../../src/domain/exam.ts';
import type { ExamEffects } from '../../../src/islands/exam/exam-effects.ts';
import { createExamStore } from '../../../src/islands/exam/exam-store.ts';

const text = { nb: 't', nn: 't' };
const item = (id: string) => ({
  id,
  kind: 'single' as const,
  lessonId: `lesson-of-${id}`,
  text,
  options: [
    { id: '1', text },
    { id: '2', text },
  ],
});
const attempt = (draft: ExamDraft = {}): Attempt => ({
  id: 'a1',
  moduleId: 'm',
  startedAt: '',
  passMark: 0.8,
  draft,
  items: [item('q1'), item('q2'), item('q3')],
});
const result: ExamResult = {
  moduleId: 'm',
  score: 3,
  total: 3,
  passed: true,
  submittedAt: '',
  lessons: [],
  completed: true,
  nextTryAt: undefined,
};
const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 8, 0, second)).toISOString();
const given = (answer: string | null, second: number, more = {}): DraftAnswer => ({
  answer,
  at: at(second),
  ...more,
});

const start = vi.fn<ExamEffects['start']>();
const submit = vi.fn<ExamEffects['submit']>();
const saveAnswer = vi.fn<ExamEffects['saveAnswer']>();
const sendDraft = vi.fn<ExamEffects['sendDraft']>();
const rememberWeak = vi.fn<ExamEffects['rememberWeak']>();
let second = 0;
const now = () => new Date(at(++second));
const store = () => createExamStore('m', { start, submit, saveAnswer, sendDraft, rememberWeak, now });

beforeEach(() => {
  vi.useFakeTimers();
  second = 0;
  start.mockResolvedValue(attempt());
  submit.mockResolvedValue(result);
  saveAnswer.mockResolvedValue();
  sendDraft.mockResolvedValue({});
});
afterEach(() => {
  vi.useRealTimers();
  vi.resetAllMocks();
});

test('every answer is saved on the device as it is given, and sent after a pause', async () => {
  const exam = store();
  await exam.start();
  exam.answer('q1', '2');
  exam.sure('q1', 'guess');
  expect(saveAnswer).toHaveBeenLastCalledWith('a1', 'q1', given('2', 2, { confidence: 'guess' }));
  expect(sendDraft).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2000);
  expect(sendDraft).toHaveBeenCalledTimes(1);
  expect(exam.sent.value).toBe(true);
});

test('an exam that was left goes on at the first open question, with its answers', async () => {
  start.mockResolvedValue(attempt({ q1: given('1', 0), q2: given(null, 0) }));
  const exam = store();
  await exam.start();
  expect(exam.place.value).toBe(1);
  expect(exam.answered.value).toBe(1);
  expect(exam.resumed.value).toBe(true);
});

test('what another device has answered since is taken in at the review; the later answer stands', async () => {
  sendDraft.mockResolvedValue({ q1: given('1', 0), q2: given('2', 50) });
  const exam = store();
  await exam.start();
  exam.answer('q1', '2');
  exam.answer('q2', '1');
  exam.goTo(3);
  await vi.advanceTimersByTimeAsync(1);
  expect(exam.draft.value).toMatchObject({ q1: { answer: '2' }, q2: { answer: '2' } });
  await exam.submit();
  expect(submit).toHaveBeenCalledWith('a1', { q1: '2', q2: '2' });
});

test('an answer that is taken back is handed in as none', async () => {
  const exam = store();
  await exam.start();
  exam.answer('q1', '2');
  exam.answer('q1', undefined);
  expect(exam.answered.value).toBe(0);
  await exam.submit();
  expect(submit).toHaveBeenCalledWith('a1', { q1: null });
});

test('an exam handed in on another device shows its result', async () => {
  sendDraft.mockRejectedValue({ code: 'attempt_submitted' });
  const exam = store();
  await exam.start();
  exam.answer('q1', '2');
  await vi.advanceTimersByTimeAsync(2000);
  expect(exam.result.value).toEqual(result);
});

test('a session that ends while handing in keeps the answers and says why', async () => {
  submit.mockRejectedValueOnce({ reason: 'signed-out' });
  const exam = store();
  await exam.start();
  exam.answer('q1', '2');
  await exam.submit();
  expect(exam.trouble.value).toEqual({ kind: 'signed-out' });
  expect(exam.draft.value['q1']?.answer).toBe('2');
  await exam.submit();
  expect(exam.result.value).toEqual(result);
});

test('without contact nothing is lost, and what waits goes when the network is back', async () => {
  sendDraft.mockRejectedValueOnce({ reason: 'offline' });
  const exam = store();
  await exam.start();
  exam.answer('q1', '2');
  await vi.advanceTimersByTimeAsync(2000);
  expect(exam.sent.value).toBe(false);
  exam.flush();
  await vi.advanceTimersByTimeAsync(1);
  expect(exam.sent.value).toBe(true);
});

test('a device that cannot save says so, and the exam goes on', async () => {
  saveAnswer.mockRejectedValue(new Error('closed'));
  const exam = store();
  await exam.start();
  exam.answer('q1', '2');
  await vi.advanceTimersByTimeAsync(1);
  expect(exam.notKept.value).toBe(true);
  expect(exam.answered.value).toBe(1);
});

test('a try too soon says when the next one can begin', async () => {
  start.mockRejectedValue({ code: 'exam_pause', until: at(59) });
  const exam = store();
  await exam.start();
  expect(exam.trouble.value).toEqual({ kind: 'pause', until: at(59) });
});

test('lessons with something wrong, or answered without being sure, are remembered', async () => {
  const lessons = [
    { lessonId: 'lesson-of-q1', right: 1, total: 1 },
    { lessonId: 'lesson-of-q2', right: 0, total: 1 },
    { lessonId: 'lesson-of-q3', right: 1, total: 1 },
  ];
  submit.mockResolvedValue({ ...result, lessons });
  const exam = store();
  await exam.start();
  exam.sure('q1', 'unsure');
  exam.sure('q3', 'sure');
  await exam.submit();
  expect(rememberWeak).toHaveBeenCalledWith(['lesson-of-q2', 'lesson-of-q1']);
});
