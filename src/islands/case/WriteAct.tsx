import { useSignal } from '@preact/signals';
import type { Scene } from '~/domain/case/schema';
import type { Language } from '~/domain/language';
import { caseText } from '~/text/case';
import ReflectionNote from '../ReflectionNote';
import { Button } from './Button';
import { Text } from './parts';

type Props = { language: Language; caseId: string; write: NonNullable<Scene['write']> };

/** A place to write, and afterwards a checklist and an expert's text beside one's own. Nobody else ever sees it. */
export function WriteAct({ language, caseId, write }: Props) {
  const t = caseText(language);
  const shown = useSignal(false);
  const id = `${caseId}-${write.id}`;
  return (
    <div class="box stack">
      <h3 id={`${id}-prompt`}>{write.prompt}</h3>
      <ReflectionNote id={id} labelledBy={`${id}-prompt`} language={language} />
      <p>
        <Button
          variant="secondary"
          text={shown.value ? t.hideExpert : t.compare}
          onClick={() => {
            shown.value = !shown.value;
          }}
        />
      </p>
      {shown.value && (
        <div class="case__compare">
          <div>
            <p class="case__label">{t.checklist}</p>
            <ul>
              {write.checklist.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </div>
          <div>
            <p class="case__label">{t.expertWrote}</p>
            <Text text={write.expert} />
          </div>
        </div>
      )}
    </div>
  );
}
