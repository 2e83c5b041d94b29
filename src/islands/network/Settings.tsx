import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { networkText } from '~/text/network';
import { createActs } from './acts';
import { Log } from './Log';
import type { PartProps } from './Members';
import { Area, Button, Confirm, Line, Outcome } from './parts';

const data = () => import('~/data/networks');

/** For owners: what the network is called and for, archiving, and the log. */
export function Settings({ language, network, reload }: PartProps) {
  const t = networkText(language);
  const acts = useMemo(createActs, []);
  const name = useSignal(network.name);
  const purpose = useSignal(network.purpose);
  const changed = (work: () => Promise<unknown>, done: string) =>
    void acts.act(async () => {
      await work();
      await reload();
    }, done);
  const archive = (archived: boolean) =>
    changed(async () => (await data()).archiveNetwork(network.id, archived), t.saved);

  return (
    <div class="stack stack--large">
      {!network.archived && (
        <section class="stack" aria-labelledby="navn">
          <h2 id="navn">{t.rename}</h2>
          <form
            class="stack"
            onSubmit={(event) => {
              event.preventDefault();
              changed(
                async () => (await data()).changeNetwork(network.id, name.value, purpose.value),
                t.saved,
              );
            }}
          >
            <Line
              id="network-name"
              label={t.name}
              value={name.value}
              onInput={(value) => {
                name.value = value;
              }}
            />
            <Area
              id="network-purpose"
              language={language}
              label={t.purpose}
              rows={3}
              value={purpose.value}
              onInput={(value) => {
                purpose.value = value;
              }}
            />
            <p>
              <Button
                type="submit"
                variant="primary"
                label={acts.busy.value ? t.saving : t.save}
                disabled={acts.busy.value}
              />
            </p>
          </form>
        </section>
      )}
      <section class="stack" aria-labelledby="arkiv">
        <h2 id="arkiv">{t.archiveTitle}</h2>
        <p>{t.archiveAbout}</p>
        {network.archived ? (
          <p>
            <Button label={t.reopen} onClick={() => archive(false)} />
          </p>
        ) : (
          <Confirm
            label={t.archive}
            ask={t.archiveSure}
            yes={t.archiveYes}
            no={t.cancel}
            onYes={() => archive(true)}
          />
        )}
        <Outcome acts={acts} language={language} />
      </section>
      <Log language={language} networkId={network.id} />
    </div>
  );
}
