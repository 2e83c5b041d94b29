import { useSignal } from '@preact/signals';
import type { Language } from '~/domain/language';
import { mineText } from '~/text/mine';

type Props = { language: Language; office: { id: string; name: string }; onLeft: () => void };

/** Leaving an office asks once more, since only a leader's code lets one in again. */
export function LeaveOffice({ language, office, onLeft }: Props) {
  const t = mineText(language);
  const asking = useSignal(false);
  const said = useSignal('');

  async function leave() {
    try {
      const { leaveOffice } = await import('~/data/office');
      await leaveOffice(office.id);
      onLeft();
    } catch (error) {
      said.value = (error as { code?: string }).code === 'last_leader' ? t.last_leader : t.notReached;
    }
    asking.value = false;
  }

  return (
    <div class="stack">
      {asking.value ? (
        <div class="notice" data-color="warning">
          <p>{t.leaveSure(office.name)}</p>
          <div class="row">
            <Quiet label={t.leaveNo} onClick={() => (asking.value = false)} />
            <Quiet label={t.leaveYes} onClick={() => void leave()} />
          </div>
        </div>
      ) : (
        <p>
          <Quiet label={t.leave(office.name)} onClick={() => (asking.value = true)} />
        </p>
      )}
      <p role="alert" class="field__error">
        {said}
      </p>
    </div>
  );
}

function Quiet({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button class="aksel-button aksel-button--small" data-variant="tertiary" type="button" onClick={onClick}>
      <span class="aksel-label aksel-label--small">{label}</span>
    </button>
  );
}
