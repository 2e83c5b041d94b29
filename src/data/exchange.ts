import { rpc } from './rpc.ts';

export type Post = {
  readonly id: string;
  readonly parent: string | null;
  readonly at: string;
  readonly edited: boolean;
  /** Null when the account is gone. */
  readonly author: string | null;
  readonly office: string | null;
  readonly mine: boolean;
  readonly state: 'shown' | 'hidden' | 'deleted';
  readonly body: string;
  readonly tags: readonly string[];
};
export type Thread = Post & { readonly replies: readonly Post[] };
export type Exchange = {
  readonly seen_at: string | null;
  readonly watches: readonly { readonly post: string | null; readonly email: boolean }[];
  readonly threads: readonly Thread[];
};
export type ReportedPost = Post & {
  readonly author_id: string | null;
  readonly reports: number;
  readonly reasons: readonly string[];
};
export type Verdict = 'hide' | 'restore' | 'keep';
export type NewPost = {
  readonly post: string;
  readonly body: string;
  readonly tags: readonly string[];
  readonly parent?: string;
};

/** Twenty threads, newest first; with a theme, or older than a time, when given. */
export const networkPosts = (network: string, more: { tag?: string; before?: string } = {}) =>
  rpc<Exchange>('network_posts', { network, ...more });
/** The id is the sender's, so sending again is harmless. */
export const sendPost = (network: string, post: NewPost) => rpc<null>('send_post', { network, ...post });
export const editPost = (post: string, body: string, tags: readonly string[]) =>
  rpc<null>('edit_post', { post, body, tags });
export const deletePost = (post: string) => rpc<null>('delete_post', { post });
export const reportPost = (post: string, reason: string) => rpc<null>('report_post', { post, reason });
export const settlePost = (post: string, verdict: Verdict) => rpc<null>('settle_post', { post, verdict });
export const seeNetwork = (network: string) => rpc<null>('see_network', { network });
export const watchNetwork = (network: string, watching: boolean, post?: string) =>
  rpc<null>('watch_network', { network, watching, by_mail: true, ...(post && { post }) });
export const moderation = (network: string) => rpc<ReportedPost[]>('moderation', { network });
