import type { Progress } from '~/data/progress';
import type { Language } from '~/domain/language';
import { mineText } from '~/text/mine';
import { warmText } from '~/text/warm';
import { type MyModule, nextStep } from '../mine/next-step';

type Props = { language: Language; modules: readonly MyModule[]; progress: Progress | undefined };

/** Nothing has been learnt yet: what this page will be, and the one next step. */
export function NothingYet({ language, modules, progress }: Props) {
  const t = warmText(language);
  const step = progress && nextStep(modules, progress, mineText(language));
  return (
    <section class="stack" aria-labelledby="warm-heading">
      <h2 id="warm-heading" tabIndex={-1}>
        {t.emptyTitle}
      </h2>
      <p>{t.emptyAbout}</p>
      {step && (
        <p>
          <a class="aksel-button aksel-button--medium" data-variant="primary" href={step.path}>
            <span class="aksel-label">{step.text}</span>
          </a>
        </p>
      )}
    </section>
  );
}
