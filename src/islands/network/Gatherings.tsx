import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Gathering, Gatherings as List } from '~/data/gatherings';
import { gatheringText } from '~/text/gathering';
import { networkText } from '~/text/network';
import { GatheringForm } from './GatheringForm';
import { GatheringView } from './GatheringView';
import type { PartProps } from './Members';
import type { NetworkPaths } from './NetworkPage';
import { mayWrite } from './network-store';
import { Button } from './parts';

/** What is being written: a new gathering, the ready-made first one, or one that is there. */
type Writing =
  | { readonly kind: 'new' | 'first' }
  | { readonly kind: 'change'; readonly gathering: Gathering };

/** «Samlinger»: those to come and those that were. */
export function Gatherings({ language, network, reload, paths }: PartProps & { paths: NetworkPaths }) {
  const t = gatheringText(language);
  const n = networkText(language);
  const list = useSignal<List | undefined>(undefined);
  const lost = useSignal(false);
  const writing = useSignal<Writing | undefined>(undefined);
  const said = useSignal('');
  const load = useMemo(
    () => async () => {
      try {
        list.value = await (await import('~/data/gatherings')).networkGatherings(network.id);
        lost.value = false;
      } catch {
        lost.value = true;
      }
    },
    [network.id],
  );
  useEffect(() => void load(), [load]);
  const all = list.value?.gatherings ?? [];
  const groups = [
    { name: t.coming, some: all.filter(({ over }) => !over).reverse() },
    { name: t.past, some: all.filter(({ over }) => over) },
  ].filter(({ some }) => some.length > 0);
  const write = (next: Writing) => () => {
    said.value = '';
    writing.value = next;
  };

  return (
    <section class="stack stack--large" aria-labelledby="samlinger">
      <header class="stack">
        <h2 id="samlinger">{t.title}</h2>
        <p>{t.about}</p>
        {lost.value && (
          <div class="notice" data-color="warning">
            <p role="alert">{n.offlineEmpty}</p>
            <Button label={n.again} onClick={() => void load()} />
          </div>
        )}
        {list.value && all.length === 0 && <p>{t.none}</p>}
        {mayWrite(network) && !writing.value && list.value && (
          <div class="row">
            {all.length === 0 && (
              <Button label={t.planFirst} variant="primary" onClick={write({ kind: 'first' })} />
            )}
            <Button label={t.plan} onClick={write({ kind: 'new' })} />
          </div>
        )}
        <p role="status">{said}</p>
      </header>
      {writing.value && (
        <GatheringForm
          key={writing.value.kind === 'change' ? writing.value.gathering.id : writing.value.kind}
          language={language}
          network={network}
          nextHost={list.value?.next_host ?? null}
          gathering={writing.value.kind === 'change' ? writing.value.gathering : undefined}
          first={writing.value.kind === 'first'}
          onDone={async (saved) => {
            writing.value = undefined;
            if (!saved) return;
            said.value = t.saved;
            await Promise.all([load(), reload()]);
          }}
        />
      )}
      {groups.map(({ name, some }) => (
        <section class="stack" key={name} aria-label={name}>
          <h3>{name}</h3>
          {some.map((gathering) => (
            <GatheringView
              key={gathering.id}
              language={language}
              network={network}
              gathering={gathering}
              paths={paths}
              reload={load}
              onEdit={write({ kind: 'change', gathering })}
            />
          ))}
        </section>
      ))}
    </section>
  );
}
