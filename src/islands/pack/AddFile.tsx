import { useSignal } from '@preact/signals';
import type { Language } from '~/domain/language';
import type { FileItem } from '~/domain/pack/item';
import type { PackProblem } from '~/domain/pack/problem';
import { packText } from '~/text/pack';
import { sayProblem } from '~/text/pack-problem';
import { FileFindings } from './FileFindings';
import type { FileCheck } from './file-check';
import type { LookedInto } from './look-into';
import { sayTrouble, type Trouble, troubleOf } from './trouble';

type Made = Omit<FileItem, 'id' | 'title' | 'minutes' | 'note' | 'kind'>;
type Props = { network: string; language: Language; onAdd: (file: Made) => void };
type Waiting = { readonly looked: LookedInto; readonly check: FileCheck };

/** A file of one's own: looked into before it is stored, since its name may say anything, and what it says is shown first. */
export function AddFile({ network, language, onAdd }: Props) {
  const t = packText(language);
  const problem = useSignal<PackProblem | undefined>(undefined);
  const trouble = useSignal<Trouble | undefined>(undefined);
  const waiting = useSignal<Waiting | undefined>(undefined);
  const busy = useSignal(false);

  async function working(work: () => Promise<void>) {
    problem.value = undefined;
    trouble.value = undefined;
    busy.value = true;
    try {
      await work();
    } catch (error) {
      trouble.value = troubleOf(error);
    } finally {
      busy.value = false;
    }
  }
  async function store({ bytes, ...said }: LookedInto) {
    const { packFiles } = await import('~/data/pack-files');
    const path = await packFiles(network).write(bytes, said.name);
    leave();
    onAdd({ ...said, path });
  }
  async function look(file: File) {
    const [{ lookInto }, { checkFile }] = await Promise.all([import('./look-into'), import('./file-check')]);
    const looked = await lookInto(file);
    if ('problem' in looked) {
      problem.value = looked.problem;
      return;
    }
    const check = await checkFile(file);
    if (check.unread || check.findings.length > 0) waiting.value = { looked, check };
    else await store(looked);
  }
  function leave() {
    waiting.value = undefined;
    const field = document.getElementById('pakke-fil') as HTMLInputElement | null;
    if (field) field.value = '';
  }
  return (
    <div class="field field--wide">
      <label for="pakke-fil">{t.file}</label>
      <p class="quiet" id="pakke-fil-om">
        {t.fileAbout}
      </p>
      <input
        id="pakke-fil"
        type="file"
        disabled={busy.value}
        aria-describedby="pakke-fil-om"
        onChange={({ currentTarget: { files } }) => {
          const [file] = files ?? [];
          waiting.value = undefined;
          if (file) void working(() => look(file));
        }}
      />
      <p role="status" class="quiet">
        {busy.value && t.fileReading}
      </p>
      <p role="alert" class="field__error">
        {problem.value && sayProblem(problem.value, language)}
        {trouble.value && sayTrouble(trouble.value, t)}
      </p>
      {waiting.value && (
        <FileFindings
          check={waiting.value.check}
          language={language}
          onAdd={() => {
            const { looked } = waiting.value as Waiting;
            void working(() => store(looked));
          }}
          onLeave={leave}
        />
      )}
    </div>
  );
}
