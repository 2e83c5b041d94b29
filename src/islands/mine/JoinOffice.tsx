import { useSignal } from '@preact/signals';
import type { Language } from '~/domain/language';
import { mineText } from '~/text/mine';
import { Field } from '../account/Field';
import { Submit } from '../account/Submit';

/** Joining an office with the code that its leader shows. */
export function JoinOffice({ language, onJoined }: { language: Language; onJoined: () => void }) {
  const t = mineText(language);
  const code = useSignal('');
  const busy = useSignal(false);
  const said = useSignal('');

  async function join() {
    if (code.value.replace(/[\s-]/g, '').length < 8) {
      said.value = t.codeMissing;
      return;
    }
    busy.value = true;
    said.value = '';
    try {
      const { joinOffice } = await import('~/data/join-codes');
      const answer = await joinOffice(code.value);
      if ('error' in answer) said.value = t[answer.error];
      else onJoined();
    } catch {
      said.value = t.notReached;
    }
    busy.value = false;
  }

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void join();
      }}
    >
      <Field
        id="join-code"
        label={t.joinCode}
        type="text"
        autocomplete="off"
        value={code.value}
        onInput={(value) => {
          code.value = value;
        }}
      />
      <p role="alert" class="field__error">
        {said}
      </p>
      <Submit busy={busy.value} label={t.join} busyLabel={t.joining} />
    </form>
  );
}
