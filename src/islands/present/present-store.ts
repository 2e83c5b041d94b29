import { computed, signal } from '@preact/signals';
import type { Pack } from '~/domain/pack/about';
import { type Move, placeAfter } from '~/domain/slides/keys';
import { type Deck, deckOfPage } from './deck';
import { deckOfPack, type PageHtml } from './pack-deck';

/** What is to be shown: a page of ours, or a pack by its id or by a public link. */
export type Shown =
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'pack'; readonly id: string }
  | { readonly kind: 'link'; readonly token: string };

/** What the store needs from outside. */
export type PresentEffects = {
  readonly pageHtml: PageHtml;
  pack(id: string): Promise<Pack>;
  linkedPack(token: string): Promise<Pack | undefined>;
};
export type PresentView = 'loading' | 'ready' | 'missing' | 'offline' | 'signed-out';

/** Lessons and cases are shown by their address, which must be one of ours and nothing else. */
export function shownBy(address: URL): Shown | undefined {
  const [path, id, token] = ['side', 'pakke', 'lenke'].map((name) => address.searchParams.get(name));
  if (path)
    return /^(?:\/nn)?\/(?:moduler\/[a-z0-9-]+\/[a-z0-9-]+|vignetter\/[a-z0-9-]+\/utskrift)\/$/.test(path)
      ? { kind: 'page', path }
      : undefined;
  if (id) return { kind: 'pack', id };
  return token ? { kind: 'link', token } : undefined;
}

/** A presentation: the slides, and which one is on the wall. */
export function createPresentStore(effects: PresentEffects) {
  const view = signal<PresentView>('loading');
  const deck = signal<Deck>({ title: '', slides: [] });
  const place = signal(0);
  const notes = signal(false);
  const current = computed(() => deck.value.slides[place.value]);

  async function make(shown: Shown): Promise<Deck | undefined> {
    if (shown.kind === 'page')
      return deckOfPage(await effects.pageHtml(shown.path), new URL(shown.path, location.origin).href);
    const pack = shown.kind === 'pack' ? await effects.pack(shown.id) : await effects.linkedPack(shown.token);
    return pack && deckOfPack(pack, effects.pageHtml);
  }

  async function load(shown: Shown | undefined) {
    view.value = 'loading';
    try {
      const made = shown && (await make(shown));
      if (made) deck.value = made;
      view.value = made && made.slides.length > 0 ? 'ready' : 'missing';
    } catch (error) {
      const { reason } = error as { reason?: string };
      view.value = reason === 'signed-out' ? 'signed-out' : reason === 'refused' ? 'missing' : 'offline';
    }
  }

  return {
    ...{ view, deck, place, notes, current, load },
    go: (move: Move) => {
      place.value = placeAfter(move, place.value, deck.value.slides.length);
    },
    goTo: (wanted: number) => {
      if (deck.value.slides[wanted]) place.value = wanted;
    },
    toggleNotes: () => {
      notes.value = !notes.value;
    },
  };
}
export type PresentStore = ReturnType<typeof createPresentStore>;
