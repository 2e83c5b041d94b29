import fs from 'node:fs';

/**
 * The folder for everything that must survive a restart. Root's Postgres runs as another user, who must be able
 * to pass through (x) but not to look around; what is secret in it has rights of its own.
 */
export function ensureDataFolder(dir: string): void {
  if (fs.existsSync(dir)) return; // made by us earlier, or chosen by somebody who knows its rights
  fs.mkdirSync(dir, { recursive: true });
  fs.chmodSync(dir, process.getuid?.() === 0 ? 0o711 : 0o700);
}
