import { signal } from '@preact/signals';
import type { Exchange, NewPost, Post, ReportedPost, Thread, Verdict } from '~/data/exchange';

export type ExchangeEffects = {
  posts(more: { tag?: string; before?: string }): Promise<Exchange>;
  reported(): Promise<readonly ReportedPost[]>;
  send(post: NewPost): Promise<unknown>;
  edit(post: string, body: string, tags: readonly string[]): Promise<unknown>;
  remove(post: string): Promise<unknown>;
  report(post: string, reason: string): Promise<unknown>;
  settle(post: string, verdict: Verdict): Promise<unknown>;
  seen(): Promise<unknown>;
  watch(on: boolean, post?: string): Promise<unknown>;
};

/** How many threads the database gives at a time. */
export const pageOfThreads = 20;
export const longestPost = 4000;

/** The posts of a network, by theme or all, and what owners are to look at. */
export function createExchangeStore(effects: ExchangeEffects, owning: boolean) {
  const threads = signal<readonly Thread[] | undefined>(undefined);
  const tag = signal('');
  const more = signal(false);
  /** Until when the user had read before this visit. */
  const seenAt = signal<string | null>(null);
  const watches = signal<Exchange['watches']>([]);
  const reported = signal<readonly ReportedPost[]>([]);
  const lost = signal(false);
  let visited = false;

  const asked = () => (tag.value ? { tag: tag.value } : {});

  async function load() {
    const wanted = tag.value;
    try {
      const answer = await effects.posts(asked());
      // An answer about a theme that is no longer chosen is not shown.
      if (wanted !== tag.value) return;
      threads.value = answer.threads;
      watches.value = answer.watches;
      more.value = answer.threads.length === pageOfThreads;
      lost.value = false;
      if (!visited) seenAt.value = answer.seen_at;
      visited = true;
      if (owning) reported.value = await effects.reported();
      await effects.seen();
    } catch {
      lost.value = true;
    }
  }

  async function older() {
    const last = threads.value?.at(-1);
    if (!last) return;
    const answer = await effects.posts({ ...asked(), before: last.at });
    threads.value = [...(threads.value ?? []), ...answer.threads];
    more.value = answer.threads.length === pageOfThreads;
  }

  const then = async (work: Promise<unknown>) => {
    await work;
    await load();
  };

  return {
    threads,
    tag,
    more,
    watches,
    reported,
    lost,
    load,
    older,
    choose(theme: string) {
      tag.value = theme;
      return load();
    },
    isNew: (post: Post) => !post.mine && seenAt.value !== null && post.at > seenAt.value,
    send: (post: NewPost) => then(effects.send(post)),
    edit: (post: string, body: string, tags: readonly string[]) => then(effects.edit(post, body, tags)),
    remove: (post: string) => then(effects.remove(post)),
    report: (post: string, reason: string) => effects.report(post, reason),
    settle: (post: string, verdict: Verdict) => then(effects.settle(post, verdict)),
    watch: (on: boolean, post?: string) => then(effects.watch(on, post)),
    watching: (post: string | null) => watches.value.some((watch) => watch.post === post && watch.email),
  };
}
export type ExchangeStore = ReturnType<typeof createExchangeStore>;
