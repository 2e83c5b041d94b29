import fs from 'node:fs';

/**
 * The folder for everything that must survive a restart. Root's Postgres runs as another user, who must be able
 * to pass through (x) but not to look around; what is secret in it has rights of its own.
 */
export function ensureDataFolder(dir: string): void {
  // With something in it, it was made by us earlier, or chosen by somebody who knows its rights.
  if (fs.existsSync(dir) && fs.readdirSync(dir).length > 0) return;
  fs.mkdirSync(dir, { recursive: true });
  if (fs.statSync(dir).uid === (process.getuid?.() ?? 0))
    fs.chmodSync(dir, process.getuid?.() === 0 ? 0o711 : 0o700);
}
