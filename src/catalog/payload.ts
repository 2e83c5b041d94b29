import { createHash } from 'node:crypto';
import type { CatalogExamItem, CatalogModule, CatalogOption, CatalogPayload } from '../domain/catalog.ts';
import type { ModuleFacts } from '../domain/course.ts';
import { keyOf } from '../domain/grading.ts';
import type { ExamItem } from '../domain/question.ts';
import type { Course } from './course.ts';
import { loadCourse } from './load.ts';

/** What the database is told about the course: its modules, lessons and exam bank with key. */
export async function readCatalogPayload(root: string): Promise<CatalogPayload> {
  return catalogPayload(loadCourse(root));
}

export function catalogPayload(course: Course): CatalogPayload {
  return {
    modules: course.facts.map((facts, index) => catalogModule(course, facts, index + 1)),
    exam_items: course.quizzes.flatMap((quiz) => quiz.exam.map((item) => catalogItem(quiz.module, item))),
    retired: course.published.retired.map((id) => id.replace(/^[a-z]+\//, '')),
  };
}

function catalogModule(
  course: Course,
  { id, edition, passMark, examSize }: ModuleFacts,
  position: number,
): CatalogModule {
  return {
    id,
    position,
    edition,
    content_version: fingerprint(course, id),
    pass_mark: passMark,
    exam_size: examSize,
    title: titles(course.modulePages.filter((page) => page.module === id)),
    lessons: lessonsOf(course, id).map((page, index) => ({
      id: page.data.id,
      position: index + 1,
      title: titles(course.lessonPages.filter((other) => other.data.id === page.data.id)),
    })),
  };
}

const lessonsOf = ({ lessonPages }: Course, module: string) =>
  lessonPages
    .filter((page) => page.language === 'nb' && page.module === module)
    .sort((a, b) => a.position - b.position);

/** A page missing in nynorsk is listed under its bokmål title. */
function titles(pages: readonly { language: 'nb' | 'nn'; data: { title: string } }[]) {
  const nb = pages.find((page) => page.language === 'nb')?.data.title ?? '';
  return { nb, nn: pages.find((page) => page.language === 'nn')?.data.title ?? nb };
}

/** A claim's two options carry their words, since the database hands options out under other ids. */
const claims = { sant: { nb: 'Sant', nn: 'Sant' }, usant: { nb: 'Usant', nn: 'Usant' } };

function catalogItem(module: string, item: ExamItem): CatalogExamItem {
  return {
    id: item.id,
    module_id: module,
    lesson_id: item.lesson,
    kind: item.kind,
    body: { text: item.text, options: optionsOf(item), ...particulars(item) },
    key: keyOf(item),
  };
}

function optionsOf(item: ExamItem): CatalogOption[] {
  if (item.kind === 'true-false') return item.options.map(({ id }) => ({ id, text: claims[id] }));
  return 'options' in item ? item.options.map(({ id, text }) => ({ id, text })) : [];
}

function particulars(item: ExamItem) {
  if (item.kind === 'match') return { targets: item.targets };
  // How many sentences to mark is part of the question.
  if (item.kind === 'text-marking') return { marks: item.options.filter(({ correct }) => correct).length };
  return item.kind === 'number' ? { unit: item.unit } : {};
}

function fingerprint({ lessonPages, quizzes }: Course, module: string): string {
  const said = [
    lessonPages.filter((p) => p.module === module).map((p) => [p.data, p.body]),
    quizzes.filter((q) => q.module === module),
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 12);
}
