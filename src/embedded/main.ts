import path from 'node:path';
import { readCatalogPayload } from '../catalog/payload.ts';
import { runProgram } from './program.ts';

const root = path.resolve(import.meta.dirname, '../..');

await runProgram({ root, env: process.env, readCatalog: () => readCatalogPayload(root) });
