import type { ModuleMaterial } from '../../../src/domain/theme-meeting/material.ts';

const lesson = { title: 'En leksjon', path: '/moduler/x/en-leksjon/' };
const item = (id: string) => ({ id, text: `${id}?`, options: ['ja', 'nei'], right: [], lesson });
const story = (id: string) => ({ id, title: id, summary: '', path: `/vignetter/${id}/gruppe/` });

/** A module with two cases and two items. */
export const material: ModuleMaterial = {
  id: 'x',
  title: 'En modul',
  path: '/moduler/x/',
  summary: 'Om noe.',
  story: ['Noor er ni år.'],
  storyFrom: lesson,
  lastLesson: lesson,
  teamQuestions: ['En?', 'To?', 'Tre?'],
  cases: [story('en'), story('to')],
  items: [item('x-s-001'), item('x-s-002')],
};
