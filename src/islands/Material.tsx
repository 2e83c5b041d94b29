import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { currentUser } from '~/data/session';
import type { Language } from '~/domain/language';
import { materialText } from '~/text/material';
import { Elsewhere } from './Elsewhere';
import { MaterialList } from './material/MaterialList';

type Props = {
  language: Language;
  signInPath: string;
  listPath: string;
  networkPath: string;
  course: string;
};
type Place = { readonly signedIn: boolean; readonly network: string | undefined };

/** The page of what a network shares: `?id=` says which network. */
export default function Material({ language, signInPath, listPath, networkPath, course }: Props) {
  const t = materialText(language);
  const place = useSignal<Place | undefined>(undefined);
  useEffect(() => {
    const id = new URLSearchParams(location.search).get('id') ?? '';
    place.value = {
      signedIn: currentUser() !== undefined,
      network: /^[0-9a-f-]{36}$/.test(id) ? id : undefined,
    };
  }, [place]);
  if (!place.value) return <p class="quiet">{t.loading}</p>;
  const { signedIn, network } = place.value;
  if (!signedIn) {
    const back = encodeURIComponent(location.pathname + location.search);
    return <Elsewhere said={t.signInFirst} path={`${signInPath}?neste=${back}`} label={t.signIn} />;
  }
  if (!network) return <Elsewhere said={t.noNetwork} path={listPath} label={t.toMine} />;
  return (
    <div class="stack">
      <p class="no-print">
        <a href={`${networkPath}?id=${network}&del=materiell`}>{t.toNetwork}</a>
      </p>
      <MaterialList language={language} networkId={network} course={course} />
    </div>
  );
}
