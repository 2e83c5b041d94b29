import { type Language, localizedPath } from '~/domain/language';
import type { ModuleMaterial } from '~/domain/theme-meeting/material';

/** What the built site has for one module's meeting. @throws without network, or when the module is unknown */
export async function fetchMaterial(module: string, language: Language): Promise<ModuleMaterial> {
  const response = await fetch(localizedPath(`/leder/temamote/${module}.json`, language));
  if (!response.ok) throw new Error(`the material for ${module} answered ${response.status}`);
  return response.json();
}
