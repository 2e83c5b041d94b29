import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { onChange } from '~/data/changes';
import { loadSureness } from '~/data/sureness';
import { moduleStatus } from '~/domain/completion';
import type { Language } from '~/domain/language';
import { type BeforeAfter, type Stage, turnAt } from '~/domain/sureness';
import { surenessText } from '~/text/sureness';
import type { Rules } from './ModuleTicks';
import { useProgress } from './use-progress';

type Props = {
  language: Language;
  rules: Rules;
  statements: readonly { id: string; text: string }[];
};

/** «Hvor trygg er du på dette?»: folded, so that nobody has to skip it. What it takes to answer comes when it is opened. */
export default function Sureness({ language, rules, statements }: Props) {
  const t = surenessText(language);
  const record = useProgress().value?.record(rules.id);
  const known = useKnown(rules.id);
  const fold = useRef<HTMLDetailsElement>(null);
  const Inside = useSignal<typeof import('./sureness/Statements').Statements | undefined>(undefined);
  const status = record ? moduleStatus(rules, record) : 'not-started';
  const begun = record?.read.some((id) => rules.lessons.includes(id));
  const stage: Stage =
    status === 'completed' ? 'completed' : status === 'not-started' && !begun ? 'new' : 'under-way';
  const turn = turnAt(stage, known);
  const skipped = known.skipped && (turn === 'before' || turn === 'after');

  function open() {
    if (!fold.current?.open) return;
    import('./sureness/Statements').then(
      ({ Statements }) => {
        Inside.value = Statements;
      },
      // Without network the fold stays empty; opening it again tries again.
      () => undefined,
    );
  }

  // It may have been opened before the page was awake.
  useEffect(open, []);

  return (
    <details class="sureness no-print" ref={fold} onToggle={open}>
      <summary>
        <span class="sureness__title">{t.title}</span>
        <span class="quiet sureness__line">{t.line[skipped ? 'skipped' : turn]}</span>
      </summary>
      {Inside.value && (
        <Inside.value
          language={language}
          moduleId={rules.id}
          statements={statements}
          known={known}
          turn={turn}
          onSkip={() => {
            if (fold.current) fold.current.open = false;
            fold.current?.querySelector('summary')?.focus();
          }}
        />
      )}
    </details>
  );
}

type Known = BeforeAfter & { readonly skipped?: boolean };

function useKnown(moduleId: string): Known {
  const known = useSignal<Known>({});
  useEffect(() => {
    const read = () => {
      loadSureness(moduleId).then(
        (value) => {
          known.value = value;
        },
        () => undefined,
      );
    };
    read();
    return onChange(read);
  }, [moduleId]);
  return known.value;
}
