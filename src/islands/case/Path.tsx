import type { Turn } from '~/domain/case/debrief';
import type { Language } from '~/domain/language';
import { caseText } from '~/text/case';
import { Button } from './Button';
import { Sides, type SourceLinks, Sources } from './parts';

export type Shares = readonly { readonly scene: string; readonly choice: string; readonly percent: number }[];

type Props = {
  language: Language;
  sources: SourceLinks;
  turns: readonly Turn[];
  shares: Shares;
  onTry: (turn: Turn) => void;
};

/** The way walked, drawn top to bottom; it also reads as a list. */
export function Path({ language, sources, turns, shares, onTry }: Props) {
  const t = caseText(language);
  return (
    <div class="stack">
      <h4>{t.path}</h4>
      <ol class="case__path">
        {turns.map((turn) => (
          <li key={`${turn.scene.id}-${turn.before}`} data-same={turn.choice === turn.expert}>
            <p class="quiet">{turn.scene.clock}</p>
            <h5>{turn.scene.title}</h5>
            <p>
              <strong>{t.yours}:</strong> {turn.choice.text}
            </p>
            <Judged t={t} turn={turn} />
            <Others t={t} turn={turn} shares={shares} />
            <details>
              <summary>
                {t.meant}
                <span class="aksel-sr-only">: {turn.scene.title}</span>
              </summary>
              <Sides language={language} {...turn.choice} />
              <Sources language={language} ids={turn.choice.sources} sources={sources} />
            </details>
            <p class="no-print">
              <Button
                variant="tertiary"
                text={t.tryAgain}
                label={t.tryAgainAt(turn.scene.title)}
                onClick={() => onTry(turn)}
              />
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

type Words = ReturnType<typeof caseText>;

function Judged({ t, turn: { choice, expert } }: { t: Words; turn: Turn }) {
  if (!expert) return null;
  if (choice === expert)
    return (
      <p>
        {t.same} {expert.expert}
      </p>
    );
  return (
    <>
      {choice.defensible && (
        <p>
          <strong>{t.defensible}:</strong> {choice.defensible}
        </p>
      )}
      <p>
        <strong>{t.expertChose}:</strong> {expert.text}
      </p>
      <p>
        <strong>{t.because}:</strong> {expert.expert}
      </p>
    </>
  );
}

/** Only where at least five have chosen; the database says nothing before. */
function Others({ t, turn: { scene, choice }, shares }: { t: Words; turn: Turn; shares: Shares }) {
  const here = shares.filter((share) => share.scene === scene.id);
  if (here.length === 0) return null;
  const same = here.find((share) => share.choice === choice.id)?.percent ?? 0;
  return <p class="quiet">{t.others(same)}</p>;
}
