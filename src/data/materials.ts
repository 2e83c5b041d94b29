import type { Content, Description, Kind, NetworkMaterials } from '../domain/material/material.ts';
import { rpc } from './rpc.ts';

/** Everything that is shared in a network. @throws Failure `not_in_network` */
export const networkMaterials = (network: string) => rpc<NetworkMaterials>('network_materials', { network });

/** What is sent: `version` is the one that a change was made from, and nothing for what is new. */
export type GivenMaterial = Description &
  Content & {
    readonly id: string;
    readonly network_id: string;
    readonly kind: Kind;
    readonly version: number | null;
    readonly note: string;
  };

/**
 * Shares a material, or changes it. Sending twice is harmless.
 * @throws Failure `not_in_network`, `network_archived`, `national_id_in_text`, `material_incomplete`, `material_changed`, `file_missing`
 */
export const saveMaterial = (given: GivenMaterial) =>
  rpc<{ id: string; version: number }>('save_material', { given });

/** Takes a material back, and then its files. Files that stay behind are out of sight of everybody's page. */
export async function deleteMaterial(material: string): Promise<void> {
  const files = await rpc<string[]>('delete_material', { material });
  const { removeFiles } = await import('./files.ts');
  await removeFiles(files).catch(() => undefined);
}

/** Says that an office has used a material, and whether it was useful. */
export const useMaterial = (material: string, office: string, used: boolean, useful: boolean | null) =>
  rpc<null>('use_material', { material, office, used, useful });
