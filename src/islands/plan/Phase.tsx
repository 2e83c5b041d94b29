import type { Language } from '~/domain/language';
import type { LeaderPhase } from '~/domain/plan/phase';
import { planText } from '~/text/plan';

const shapes: Record<LeaderPhase | 'complete', string> = {
  complete: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18m4.6 6.6-5.5 6-3.7-3.5 1-1.1 2.6 2.4 4.5-4.9z',
  'under-way': 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16m0 1.5v13a6.5 6.5 0 1 1 0-13',
  soon: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18m0 1.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15m-.8 2.5v5.4l4 2.4.8-1.3-3.3-2V7z',
  after: 'M6 3h1.6v1h10.9l-2.2 4.3 2.2 4.2H7.6V21H6z',
};

/** How an assignment stands in time: a shape and words, never colour alone. */
export function Phase({ language, phase }: { language: Language; phase: LeaderPhase | 'complete' }) {
  return (
    <span class={`status ${phase === 'complete' ? 'status--completed' : ''}`}>
      <svg class="icon" viewBox="0 0 24 24" width="1em" height="1em" aria-hidden="true">
        <path fill="currentColor" fill-rule="evenodd" d={shapes[phase]} />
      </svg>
      {planText(language)[phase]}
    </span>
  );
}
