import { useSignal } from '@preact/signals';
import type { Language } from '~/domain/language';
import { inviteManyText } from '~/text/invite-many';
import { Submit } from '../account/Submit';
import type { ImportStore } from './import-store';
import { Review } from './Review';

type Props = { language: Language; store: ImportStore; templatePath: string };

/** Inviting and updating from a list: a file, or cells pasted from a spreadsheet. */
export function ImportFile({ language, store, templatePath }: Props) {
  const t = inviteManyText(language);
  const written = useSignal('');
  const leader = useSignal(false);

  async function look(file?: File) {
    const { readFile, readMembers } = await import('~/domain/member-file');
    const read = file ? readFile(new Uint8Array(await file.arrayBuffer())) : readMembers(written.value);
    leader.value = read.rows.some(({ role }) => role === 'leader');
    await store.look(read);
  }

  return (
    <section class="stack" aria-labelledby="inviter-fil">
      <h3 id="inviter-fil">{t.fileTitle}</h3>
      <p>{t.fileAbout}</p>
      <p class="quiet">{t.fileRules}</p>
      <p>
        <a href={templatePath} download="barneblikk-ansatte.csv">
          {t.template}
        </a>
      </p>
      <div class="field">
        <label for="member-file">{t.file}</label>
        <input
          id="member-file"
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void look(file);
            // The same file, mended, can be chosen again.
            currentTarget.value = '';
          }}
        />
      </div>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <div class="field field--wide">
          <label for="member-list">{t.paste}</label>
          <textarea
            id="member-list"
            spellcheck={false}
            value={written.value}
            onInput={({ currentTarget }) => {
              written.value = currentTarget.value;
              if (store.step.value !== 'writing') store.edit();
            }}
          />
        </div>
        <Submit
          busy={store.step.value === 'looking'}
          label={t.look}
          busyLabel={t.looking}
          variant="secondary"
        />
      </form>
      <Review language={language} id="file" store={store} leader={leader.value} />
    </section>
  );
}
