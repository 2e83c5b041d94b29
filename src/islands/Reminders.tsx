import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ReminderChoice } from '~/data/my-assignments';
import { currentUser } from '~/data/session';
import type { Language } from '~/domain/language';
import { assignmentsText } from '~/text/assignments';
import { Submit } from './account/Submit';
import { Choices } from './question/Choices';

type Props = { language: Language; signInPath: string };

/** Whether I want mails about deadlines, and in which language. Where the link in the mails leads. */
export default function Reminders({ language, signInPath }: Props) {
  const t = assignmentsText(language).mails;
  const view = useSignal<'loading' | 'signed-out' | 'offline' | 'ready'>('loading');
  const choice = useSignal<ReminderChoice>({ reminders: true, language: null });
  const busy = useSignal(false);
  const said = useSignal('');
  const trouble = useSignal('');

  async function load() {
    if (!currentUser()) {
      view.value = 'signed-out';
      return;
    }
    try {
      const { reminders, language } = await (await import('~/data/my-assignments')).myAssignments();
      choice.value = { reminders, language };
      view.value = 'ready';
    } catch (error) {
      view.value = (error as { reason?: string }).reason === 'signed-out' ? 'signed-out' : 'offline';
    }
  }
  useEffect(() => void load(), []);

  async function save() {
    busy.value = true;
    said.value = '';
    trouble.value = '';
    try {
      await (await import('~/data/my-assignments')).chooseReminders(choice.value);
      said.value = choice.value.reminders ? t.savedYes : t.savedNo;
    } catch {
      trouble.value = t.failed;
    }
    busy.value = false;
  }

  if (view.value === 'signed-out')
    return (
      <div class="notice" data-color="info">
        <p>{t.signInFirst}</p>
        <a
          class="aksel-button aksel-button--medium"
          data-variant="primary"
          data-color="accent"
          href={signInPath}
        >
          <span class="aksel-label">{t.signIn}</span>
        </a>
      </div>
    );
  if (view.value === 'offline')
    return (
      <div class="notice" data-color="warning" role="alert">
        <p>{t.offline}</p>
        <p>
          <button
            class="aksel-button aksel-button--medium"
            data-variant="secondary"
            type="button"
            onClick={() => void load()}
          >
            <span class="aksel-label">{t.tryAgain}</span>
          </button>
        </p>
      </div>
    );
  if (view.value === 'loading') return <p class="quiet">{t.loading}</p>;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Questions language={language} choice={choice.value} onChange={(next) => (choice.value = next)} />
      <p role="status">{said}</p>
      <p role="alert" class="field__error">
        {trouble}
      </p>
      <Submit busy={busy.value} label={t.save} busyLabel={t.saving} />
    </form>
  );
}

type QuestionsProps = {
  language: Language;
  choice: ReminderChoice;
  onChange: (choice: ReminderChoice) => void;
};

function Questions({ language, choice, onChange }: QuestionsProps) {
  const t = assignmentsText(language).mails;
  return (
    <>
      <fieldset class="question">
        <legend>{t.question}</legend>
        <p class="quiet">{t.required}</p>
        <Choices
          id="paminnelser"
          many={false}
          options={(['yes', 'no'] as const).map((id) => ({ id, text: t[id] }))}
          value={choice.reminders ? 'yes' : 'no'}
          onAnswer={(chosen) => onChange({ ...choice, reminders: chosen !== 'no' })}
        />
      </fieldset>
      <fieldset class="question">
        <legend>{t.language}</legend>
        <Choices
          id="sprak"
          many={false}
          options={(['both', 'nb', 'nn'] as const).map((id) => ({ id, text: t[id] }))}
          value={choice.language ?? 'both'}
          onAnswer={(chosen) =>
            onChange({ ...choice, language: chosen === 'nb' || chosen === 'nn' ? chosen : null })
          }
        />
      </fieldset>
    </>
  );
}
