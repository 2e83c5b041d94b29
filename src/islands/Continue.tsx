import type { Language } from '~/domain/language';
import { frontText } from '~/text/front';
import { mineText } from '~/text/mine';
import { type MyModule, nextStep } from './mine/next-step';
import { useProgress } from './use-progress';

/** The front page's one button: begin, or go on where one was. */
export default function Continue({
  language,
  modules,
}: {
  language: Language;
  modules: readonly MyModule[];
}) {
  const t = frontText(language);
  const progress = useProgress().value;
  const step =
    progress && progress.read.length > 0 ? nextStep(modules, progress, mineText(language)) : undefined;
  const first = modules[0];
  return (
    <a class="aksel-button aksel-button--medium" data-variant="primary" href={step?.path ?? first?.path}>
      <span class="aksel-label">{step?.text ?? t.begin}</span>
    </a>
  );
}
