import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** What only this server knows, and the key its pages are given. */
export type Secrets = {
  readonly jwtSecret: string;
  /** For browsers: gives the rights of nobody in particular. */
  readonly publishableKey: string;
  /** Past all policies: for `npm run catalog` from elsewhere. */
  readonly secretKey: string;
};

const random = () => crypto.randomBytes(32).toString('base64url');

/** The secrets of this data folder, drawn at the first start and readable by the owner only. */
export function readSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  if (!fs.existsSync(file)) writeSecrets(file);
  fs.chmodSync(file, 0o600); // also when it was copied or unpacked from a backup with wider rights
  const { jwtSecret, publishableKey, secretKey } = JSON.parse(
    fs.readFileSync(file, 'utf8'),
  ) as Partial<Secrets>;
  if (!jwtSecret || jwtSecret.length < 32 || !publishableKey || !secretKey) {
    throw new Error(
      `${file} is damaged. Put it back from a backup, or delete it: all must then sign in again.`,
    );
  }
  return { jwtSecret, publishableKey, secretKey };
}

/** Whole or not at all, so that a kill at the first start leaves no half file. */
function writeSecrets(file: string): void {
  const drawn: Secrets = {
    jwtSecret: random(),
    publishableKey: `sb_publishable_${random()}`,
    secretKey: `sb_secret_${random()}`,
  };
  const aside = `${file}.${process.pid}`;
  fs.writeFileSync(aside, `${JSON.stringify(drawn, null, 2)}\n`, { mode: 0o600, flush: true });
  fs.renameSync(aside, file);
}
