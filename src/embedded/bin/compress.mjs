// Runs on a bare machine: plain JavaScript, Node 20.
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const TEXT = /\.(html|css|js|mjs|json|svg|xml|txt|webmanifest)$/;
const SMALLEST = 1024; // below this a compressed copy saves nothing

/** Lays a .br and a .gz beside each text file, so that the server never compresses while somebody waits. @param {string} dist */
export async function compressSite(dist) {
  const files = (await fs.readdir(dist, { recursive: true })).filter((file) => TEXT.test(file));
  for (let at = 0; at < files.length; at += 16) {
    await Promise.all(files.slice(at, at + 16).map((file) => compressFile(path.join(dist, file))));
  }
}

async function compressFile(file) {
  const data = await fs.readFile(file);
  if (data.length < SMALLEST) return;
  const quality = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 } };
  await Promise.all([
    fs.writeFile(`${file}.br`, await brotli(data, quality)),
    fs.writeFile(`${file}.gz`, await gzip(data, { level: 9 })),
  ]);
}
