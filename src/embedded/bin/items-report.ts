// npm run items:report: how the exam's questions fare, as a table or (--json) as data. --module <id> for one module.
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Course } from '../../catalog/course.ts';
import { loadCourse } from '../../catalog/load.ts';
import type { ModuleQuality } from '../../domain/item-quality.ts';
import { itemsTable } from '../items-table.ts';
import { openService } from '../service.ts';

const root = path.resolve(import.meta.dirname, '../../..');

try {
  const { values } = parseArgs({ options: { module: { type: 'string' }, json: { type: 'boolean' } } });
  const course = loadCourse(root);
  const reports = await ask(modulesOf(course, values.module));
  console.log(values.json ? JSON.stringify(reports, null, 2) : reports.map(itemsTable).join('\n\n'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

type Asked = { readonly id: string; readonly practice: ReadonlySet<string> };

/** The modules to report on, each with the ids of its practice questions, which the database does not know. */
function modulesOf({ facts, quizzes }: Course, wanted: string | undefined): Asked[] {
  const all = facts.map(({ id }) => id);
  if (wanted !== undefined && !all.includes(wanted))
    throw new Error(`There is no module ${wanted}. These are there: ${all.join(', ')}`);
  const questions = (id: string) =>
    quizzes.filter(({ module }) => module === id).flatMap(({ checks }) => checks.flatMap((c) => c.questions));
  return (wanted ? [wanted] : all).map((id) => ({ id, practice: new Set(questions(id).map((q) => q.id)) }));
}

async function ask(modules: readonly Asked[]): Promise<ModuleQuality[]> {
  const service = await openService(process.env, root);
  try {
    const reports: ModuleQuality[] = [];
    for (const { id, practice } of modules) {
      const told = await service.itemQuality(id);
      reports.push({ ...told, practice: told.practice.filter((question) => practice.has(question.id)) });
    }
    return reports;
  } finally {
    await service.close();
  }
}
