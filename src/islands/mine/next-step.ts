import type { Progress } from '~/data/progress';
import { missing, moduleStatus } from '~/domain/completion';
import type { mineText } from '~/text/mine';

export type MyModule = {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly edition: number;
  /** Lesson ids in order. */
  readonly lessons: readonly string[];
  readonly links: Readonly<Record<string, { path: string; title: string }>>;
};

/** The one next thing to do: go on in a module under way, else begin the next one; undefined when all is done. */
export function nextStep(modules: readonly MyModule[], progress: Progress, t: ReturnType<typeof mineText>) {
  const status = (module: MyModule) => moduleStatus(module, progress.record(module.id));
  const module =
    modules.find((m) => status(m) === 'in-progress') ?? modules.find((m) => status(m) !== 'completed');
  if (!module) return undefined;
  const record = progress.record(module.id);
  const unread = module.lessons.find((id) => !record.read.includes(id));
  const lesson = unread ? module.links[unread] : undefined;
  if (!lesson) return { path: `${module.path}prove/`, text: t.takeExam(module.title) };
  const untouched = missing(module, record).lessonsLeft === module.lessons.length;
  return { path: lesson.path, text: untouched ? t.beginWith(lesson.title) : t.continueTo(lesson.title) };
}
