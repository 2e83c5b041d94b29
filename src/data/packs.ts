import type { Pack } from '../domain/pack/about.ts';
import { packSchema } from '../domain/pack/schema.ts';
import { Failure } from './failure.ts';
import { rpc } from './rpc.ts';

export type NetworkRole = 'owner' | 'contributor' | 'reader';
export type PackNetwork = {
  readonly id: string;
  readonly name: string;
  readonly role: NetworkRole;
  readonly archived: boolean;
};
/** A pack as a list shows it. */
export type PackLine = {
  readonly id: string;
  readonly version: number;
  readonly updated_at: string;
  readonly archived: boolean;
  readonly title: string;
  readonly goodFor: string;
  readonly audience: string;
  readonly language: 'nb' | 'nn';
  readonly items: number;
  readonly minutes: number;
  readonly copy: boolean;
  readonly news: boolean;
  /** The network that shares it, where it is not one's own. */
  readonly from?: string;
};
export type PackLists = {
  readonly network: { readonly id: string; readonly name: string; readonly archived: boolean };
  readonly role: NetworkRole;
  readonly packs: readonly PackLine[];
  readonly shared: readonly PackLine[];
};
export type PackShare = {
  readonly id: string;
  readonly token: string | null;
  readonly network: string | null;
};
export type PackPage = {
  readonly id: string;
  readonly role: NetworkRole | 'guest';
  readonly current: number;
  readonly version: number;
  readonly archived: boolean;
  readonly copy: boolean;
  readonly network: { readonly id: string; readonly name: string; readonly archived: boolean } | null;
  readonly content: Pack;
  readonly made_at: string;
  readonly versions: readonly { readonly version: number; readonly note: string; readonly made_at: string }[];
  readonly shares: readonly PackShare[];
};
export type PackNews =
  | { readonly open: false }
  | {
      readonly open: true;
      readonly from: number;
      readonly to: number;
      readonly base: Pack;
      readonly newest: Pack;
    };

/** What the database gives is read as strictly as what comes in an archive: another client may have written it. */
function packOf(content: unknown): Pack {
  const read = packSchema.safeParse(content);
  if (!read.success) throw new Failure('the pack is malformed', 'unknown', 'malformed_pack', read.error);
  return read.data;
}

export const packNetworks = () => rpc<readonly PackNetwork[]>('pack_networks');
export const networkPacks = (network: string) => rpc<PackLists>('network_packs', { network });

/** One pack, the newest version or an earlier one. */
export async function packPage(pack: string, wanted?: number): Promise<PackPage> {
  const page = await rpc<PackPage>('pack_page', { pack, ...(wanted === undefined ? {} : { wanted }) });
  return { ...page, content: packOf(page.content) };
}
export const packContent = async (pack: string): Promise<Pack> => (await packPage(pack)).content;

/** The pack behind a public link, or undefined when the link is no longer in force. Needs no account. */
export async function linkedPack(token: string): Promise<Pack | undefined> {
  const found = await rpc<{ content: unknown } | null>('public_pack', { link: token });
  return found ? packOf(found.content) : undefined;
}

export type SaveArgs = {
  readonly network: string;
  readonly pack: string;
  readonly content: Pack;
  /** The version that this one builds on; none for a new pack. */
  readonly base?: number;
  readonly note?: string;
  /** Up to which version of the original this takes over what is new. */
  readonly takenFrom?: number;
};
export const savePack = ({ network, pack, content, base, note = '', takenFrom }: SaveArgs) =>
  rpc<{ id: string; version: number }>('save_pack', {
    ...{ network, pack, contents: packOf(content), remark: note },
    ...(base === undefined ? {} : { base }),
    ...(takenFrom === undefined ? {} : { taken_from: takenFrom }),
  });

export const sharePack = (pack: string, network?: string) =>
  rpc<PackShare>('share_pack', { pack, ...(network ? { with_network: network } : {}) });
export const stopShare = (share: string) => rpc<null>('revoke_pack_share', { share });
export const archivePack = (pack: string, archived: boolean) => rpc<null>('archive_pack', { pack, archived });

/** Copies a pack into a network; `link` where it was opened by a public link. */
export const copyPack = (network: string, copy: string, from: { pack: string } | { link: string }) =>
  rpc<{ id: string; version: number }>('copy_pack', { network, copy, ...from });

export async function packNews(pack: string): Promise<PackNews | null> {
  const news = await rpc<PackNews | null>('pack_news', { pack });
  return news?.open ? { ...news, base: packOf(news.base), newest: packOf(news.newest) } : news;
}
export const passOverNews = (pack: string, upto: number) => rpc<null>('pass_over_pack_news', { pack, upto });
