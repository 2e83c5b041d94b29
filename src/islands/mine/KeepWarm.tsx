import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Progress } from '~/data/progress';
import type { Language } from '~/domain/language';
import { warmText } from '~/text/warm';
import type { MyModule } from './next-step';

type Props = { language: Language; modules: readonly MyModule[]; progress: Progress; path: string };

/** The way to «Hold det varmt», with what it holds today. What works that out is fetched afterwards. */
export function KeepWarm({ language, modules, progress, path }: Props) {
  const t = warmText(language);
  const State = useSignal<typeof import('../warm/WarmState').WarmState | undefined>(undefined);
  useEffect(() => {
    import('../warm/WarmState').then(
      ({ WarmState }) => {
        State.value = WarmState;
      },
      () => undefined,
    );
  }, []);
  return (
    <section class="stack" aria-labelledby="varmt">
      <h2 id="varmt">{t.title}</h2>
      <p>
        {State.value ? <State.value language={language} modules={modules} progress={progress} /> : t.about}
      </p>
      <p>
        <a class="aksel-button aksel-button--medium" data-variant="secondary" href={path}>
          <span class="aksel-label">{t.open}</span>
        </a>
      </p>
    </section>
  );
}
