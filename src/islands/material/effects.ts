import type { DraftEffects } from './draft-store';
import type { ListEffects } from './list-store';

const materials = () => import('~/data/materials');
const files = () => import('~/data/files');

/** The list's way to the database and the device. */
export const listEffects = (networkId: string): ListEffects => ({
  load: async () => (await materials()).networkMaterials(networkId),
  remove: async (id) => (await materials()).deleteMaterial(id),
  use: async (...args) => (await materials()).useMaterial(...args),
  fetchFile: async (path) => (await files()).fetchFile(path),
  hand: save,
  today: () => new Date().toISOString().slice(0, 10),
});

/** The draft's. What opens files is fetched with the first one. */
export const draftEffects: DraftEffects = {
  newId: () => crypto.randomUUID(),
  read: async (file) => (await import('./scan/read-file')).readFile(file),
  put: async (...args) => (await files()).putFile(...args),
  save: async (given) => (await materials()).saveMaterial(given),
};

/** As if a link to the file had been followed. The type is left out, so that no browser shows it instead of saving it. */
function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(new Blob([file], { type: 'application/octet-stream' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
