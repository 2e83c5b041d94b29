import { beforeEach, expect, test, vi } from 'vitest';
import type { Attempt, ExamAnswers, ExamResult } from '../../../src/domain/exam.ts';
import { createExamStore } from '../../../src/islands/exam/exam-store.ts';

const text = { nb: 't', nn: 't' };
const item = (id: string) => ({
  id,
  kind: 'single' as const,
  lessonId: 'l',
  text,
  options: [
    { id: '1', text },
    { id: '2', text },
  ],
});
const attempt: Attempt = {
  id: 'a1',
  moduleId: 'm',
  startedAt: '',
  passMark: 0.8,
  items: [item('q1'), item('q2'), item('q3')],
};
const result: ExamResult = {
  moduleId: 'm',
  score: 3,
  total: 3,
  passed: true,
  submittedAt: '',
  lessons: [],
  completed: true,
};

const start = vi.fn<(moduleId: string) => Promise<Attempt>>();
const submit = vi.fn<(id: string, answers: ExamAnswers) => Promise<ExamResult>>();
const loadDraft = vi.fn<(id: string) => Promise<ExamAnswers>>();
const saveDraft = vi.fn<(id: string, answers: ExamAnswers) => Promise<void>>();
const store = () => createExamStore('m', { start, submit, loadDraft, saveDraft });

beforeEach(() => {
  start.mockResolvedValue(attempt);
  submit.mockResolvedValue(result);
  loadDraft.mockResolvedValue({});
  saveDraft.mockResolvedValue();
});

test('every answer is saved on the device as it is given', async () => {
  const exam = store();
  await exam.start();
  exam.answer('q1', '2');
  expect(saveDraft).toHaveBeenCalledWith('a1', { q1: '2' });
});

test('an exam that was left goes on at the first open question, with its answers', async () => {
  loadDraft.mockResolvedValue({ q1: '1' });
  const exam = store();
  await exam.start();
  expect(exam.place.value).toBe(1);
  expect(exam.answers.value).toEqual({ q1: '1' });
  expect(exam.resumed.value).toBe(true);
});

test('a session that ends while handing in keeps the answers and says why', async () => {
  submit.mockRejectedValueOnce({ reason: 'signed-out' });
  const exam = store();
  await exam.start();
  exam.answer('q1', '2');
  await exam.submit();
  expect(exam.trouble.value).toBe('signed-out');
  expect(exam.answers.value).toEqual({ q1: '2' });
  await exam.submit();
  expect(exam.result.value).toEqual(result);
});

test('a device that cannot save says so, and the exam goes on', async () => {
  saveDraft.mockRejectedValue(new Error('closed'));
  const exam = store();
  await exam.start();
  exam.answer('q1', '2');
  await vi.waitFor(() => expect(exam.notKept.value).toBe(true));
  expect(exam.answered.value).toBe(1);
});
